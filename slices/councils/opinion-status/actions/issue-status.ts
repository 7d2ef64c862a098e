import { action, broken, type Here, insist } from '#platform'
import { drawnPaper, paperDocument, paperPdf } from '#platform/typesetting'
import { evidenceAt, freezePaper, type Seal, sealText } from '#slices/evidence'
import { type Body, bodySeenBy } from '../../bodies/tables.ts'
import { docxType, fileName } from '../../letters/rules.ts'
import { publishStatus, statusOf, statusRef } from '../../opinion-papers/tables.ts'
import { may } from '../../permissions.ts'
import { IssuingForm } from '../forms.ts'
import { isClosed } from '../rules.ts'
import { keepReports } from '../tables.ts'

const footerOf = (seal: Seal) => ({
  draft: false as const,
  line: sealText(seal),
  checkAddress: evidenceAt.check({ snapshotPid: seal.pid }),
  qr: [],
})

/** What a paper of a meeting has reported as closed is in the annex of the next one. */
export async function keepStatusReports(
  here: Here,
  body: Body,
  audience: string,
  pid: string,
): Promise<void> {
  const { main } = await statusOf(here, body, audience === '公開' ? 'public' : 'members')
  await keepReports(
    here,
    body.id,
    pid,
    main.map((row) => ({ ...row, closed: isClosed(row) })),
  )
}

/** The table goes out: frozen as it is printed, so that a later answer changes only the next one. */
export const issueStatus = action({
  verb: 'councils.issue-status',
  may: may.issueStatus,
  form: IssuingForm,

  async run(here, { bodyId, reader }) {
    const body = await bodySeenBy(here, bodyId)
    const { next, main, annex, content } = await statusOf(here, body, reader)
    insist(
      main.length + annex.length > 0 ||
        broken('まだ意見がありません。会議の発言を意見として整理してください。'),
    )
    const audiences = await publishStatus(here, body, reader)
    const meeting = next === null ? '' : `（第${next.number}回会議 資料）`
    const name = fileName(`前回意見の対応状況_${body.name}`, '')
    const frozen = await freezePaper(here, {
      paper: 'opinion-status',
      subject: statusRef(bodyId, reader),
      title: `前回意見の対応状況${meeting}　${body.name}`,
      audiences,
      content,
      html: (seal) => drawnPaper(content, footerOf(seal)),
      async files(seal) {
        const footer = footerOf(seal)
        return [
          {
            name: `${name}pdf`,
            type: 'application/pdf',
            bytes: await paperPdf(content, footer, seal.at),
          },
          { name: `${name}docx`, type: docxType, bytes: paperDocument(content, footer) },
        ]
      },
    })
    await keepReports(
      here,
      bodyId,
      frozen.pid,
      main.map((row) => ({ ...row, closed: isClosed(row) })),
    )
    return {
      about: bodyId,
      noted: { reader, version: frozen.version, hash: frozen.hash, lines: main.length },
      params: { bodyId, snapshotPid: frozen.pid },
      say: `前回意見の対応状況を確定しました（版${frozen.version}）。後で回答を改めても、この資料は変わりません。`,
    }
  },
})
