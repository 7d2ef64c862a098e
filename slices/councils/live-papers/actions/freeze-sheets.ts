import { type Here, Missing } from '#platform'
import { drawnPaper, paperDocument, paperPdf } from '#platform/typesetting'
import { evidenceAt, freezePaper, type Seal, sealText } from '#slices/evidence'
import { bodySeenBy } from '../../bodies/tables.ts'
import { docxType, fileName } from '../../letters/rules.ts'
import type { Meeting } from '../../meetings/tables.ts'
import { hallAndMembers } from '../../opinion-publications/tables.ts'
import { keepStatusReports } from '../../opinion-status/actions/issue-status.ts'
import { type Paper, papersSeenBy } from '../../papers/tables.ts'
import { may } from '../../permissions.ts'
import { replacedContent } from '../rules.ts'
import { contentNow, keepFrozen, subjectOf } from '../tables.ts'

const footerOf = (seal: Seal) => ({
  draft: false as const,
  line: sealText(seal),
  checkAddress: evidenceAt.check({ snapshotPid: seal.pid }),
  qr: [],
})

/** 回収資料 are collected after the meeting: who sits in the body has them here, and not by their seal. */
async function readersOf(here: Here, paper: Paper, bodyId: string): Promise<string[]> {
  if (paper.audience !== '回収資料') return hallAndMembers(here, bodyId)
  return may.seeBodies.roles.filter((role) => role !== 'system').map((role) => `role:${role}`)
}

/** From now on the paper stands as it is printed at this moment, under a seal. */
export async function freezeSheet(here: Here, paper: Paper, meeting: Meeting): Promise<void> {
  const body = await bodySeenBy(here, meeting.bodyId)
  const of = { body, meeting }
  const content = replacedContent(
    await contentNow(here, paper, of),
    paper.corrects ? paper.changed : '',
    here.today,
  )
  const sealed: { seal: Seal | null } = { seal: null }
  const name = fileName(`${paper.label}_${paper.title}`, '')
  const frozen = await freezePaper(here, {
    paper: 'meeting-paper',
    subject: await subjectOf(here, paper, of),
    title: `${paper.label}　${paper.title}　${meeting.title}`.slice(0, 120),
    audiences: await readersOf(here, paper, body.id),
    content,
    html(seal) {
      sealed.seal = seal
      return drawnPaper(content, footerOf(seal))
    },
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
    changed: paper.changed,
  })
  if (sealed.seal === null) throw new Missing()
  if (paper.liveKind === '対応状況') await keepStatusReports(here, body, paper.audience, frozen.pid)
  await keepFrozen(here, paper.id, { content, seal: sealText(sealed.seal), pid: frozen.pid })
}

/** All live papers of a meeting that have not gone out. */
export async function freezeLivePapers(here: Here, meeting: Meeting): Promise<void> {
  for (const paper of await papersSeenBy(here, meeting.id))
    if (paper.liveKind !== '' && paper.sentOn === null && !paper.isReplaced)
      await freezeSheet(here, paper, meeting)
}
