import { type FileAnswer, type Here, Missing, type Visit } from '#platform'
import { type PaperContent, type PaperFooter, paperDocument, paperPdf } from '#platform/typesetting'
import { evidenceAt } from '#slices/evidence'
import { bodySeenBy } from '../../bodies/tables.ts'
import { SheetPage } from '../../letters/pages/show-page.tsx'
import { docxType, fileName } from '../../letters/rules.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { meetingSeenBy } from '../../meetings/tables.ts'
import { ownMeeting } from '../../own-meetings/addresses.ts'
import { type Paper, paperSeenBy } from '../../papers/tables.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { contentNow, frozenOf } from '../tables.ts'

type Sheet = {
  readonly paper: Paper
  readonly content: PaperContent
  readonly footer: PaperFooter
}

/** As it was sent; before that as the records stand, marked as a draft, for the hall alone. */
async function sheetOf(here: Here, paperId: string): Promise<Sheet> {
  const paper = await paperSeenBy(here, paperId)
  if (paper.liveKind === '') throw new Missing()
  const frozen = await frozenOf(here, paperId)
  if (frozen !== null)
    return {
      paper,
      content: frozen.content,
      footer: {
        draft: false,
        line: `${paper.label}　${frozen.seal}`,
        checkAddress: evidenceAt.check({ snapshotPid: frozen.snapshotPid }),
        qr: [],
      },
    }
  const meeting = await meetingSeenBy(here, paper.meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  return {
    paper,
    content: await contentNow(here, paper, { body, meeting }),
    footer: { draft: true },
  }
}

export async function SheetShowPage({ here, params }: Visit<typeof at.livePaper>) {
  const { paper, content, footer } = await sheetOf(here, params.paperId)
  const { meetingId } = paper
  return (
    <SheetPage
      title={`${paper.label}　${paper.title}`}
      back={may.seeBodies(here.person) ? meetingPage({ meetingId }) : ownMeeting({ meetingId })}
      content={content}
      footer={footer}
      pdf={at.livePaperPdf(params)}
      docx={at.livePaperDocx(params)}
    />
  )
}

export async function sheetPdf({
  here,
  params,
}: Visit<typeof at.livePaperPdf>): Promise<FileAnswer> {
  const { paper, content, footer } = await sheetOf(here, params.paperId)
  return {
    type: 'application/pdf',
    name: fileName(`${paper.label}_${paper.title}`, 'pdf'),
    body: await paperPdf(content, footer, here.now),
    inline: true,
  }
}

export async function sheetDocx({
  here,
  params,
}: Visit<typeof at.livePaperDocx>): Promise<FileAnswer> {
  const { paper, content, footer } = await sheetOf(here, params.paperId)
  return {
    type: docxType,
    name: fileName(`${paper.label}_${paper.title}`, 'docx'),
    body: paperDocument(content, footer),
  }
}
