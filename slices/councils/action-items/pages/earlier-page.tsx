import type { FileAnswer, Here, Visit } from '#platform'
import { type PaperContent, paperDocument, paperPdf } from '#platform/typesetting'
import { type Body, bodySeenBy } from '../../bodies/tables.ts'
import { SheetPage } from '../../letters/pages/show-page.tsx'
import { docxType, fileName } from '../../letters/rules.ts'
import { meeting as meetingPage } from '../../meetings/addresses.ts'
import { unnumbered } from '../../meetings/pages/sheet-pages.tsx'
import { type Meeting, meetingSeenBy } from '../../meetings/tables.ts'
import * as at from '../addresses.ts'
import { actionItemsBefore } from '../tables.ts'
import { actionItemsContent } from './action-items-content.tsx'

type Made = { meeting: Meeting; content: PaperContent }

/** 前回までの宿題, as it stands today, for the papers of this meeting. */
async function earlierOf(here: Here, meetingId: string): Promise<Made> {
  const meeting = await meetingSeenBy(here, meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  return { meeting, content: await earlierContent(here, body, meeting) }
}

export async function earlierContent(
  here: Here,
  body: Body,
  meeting: Meeting,
): Promise<PaperContent> {
  const items = await actionItemsBefore(here, meeting)
  return actionItemsContent({
    ...{ body, meeting, items, today: here.today },
    title: '前回までの宿題',
    right: [],
  })
}

export async function EarlierPage({ here, params }: Visit<typeof at.earlier>) {
  const { meeting, content } = await earlierOf(here, params.meetingId)
  return (
    <SheetPage
      title={`前回までの宿題　${meeting.title}`}
      back={meetingPage(params)}
      content={content}
      footer={unnumbered(meeting)}
      pdf={at.earlierPdf(params)}
      docx={at.earlierDocx(params)}
    />
  )
}

export async function earlierPdf({
  here,
  params,
}: Visit<typeof at.earlierPdf>): Promise<FileAnswer> {
  const { meeting, content } = await earlierOf(here, params.meetingId)
  return {
    type: 'application/pdf',
    name: fileName(`前回までの宿題_${meeting.title}`, 'pdf'),
    body: await paperPdf(content, unnumbered(meeting), here.now),
    inline: true,
  }
}

export async function earlierDocx({
  here,
  params,
}: Visit<typeof at.earlierDocx>): Promise<FileAnswer> {
  const { meeting, content } = await earlierOf(here, params.meetingId)
  return {
    type: docxType,
    name: fileName(`前回までの宿題_${meeting.title}`, 'docx'),
    body: paperDocument(content, unnumbered(meeting)),
  }
}
