import type { FileAnswer, Here, Visit } from '#platform'
import { type PaperContent, paperDocument, paperPdf } from '#platform/typesetting'
import { attendancesOf } from '../../attendances/tables.ts'
import { bodySeenBy } from '../../bodies/tables.ts'
import { itemsOf } from '../../items/tables.ts'
import { SheetPage } from '../../letters/pages/show-page.tsx'
import { docxType, fileName } from '../../letters/rules.ts'
import * as at from '../addresses.ts'
import { type Meeting, meetingSeenBy } from '../tables.ts'
import { agendaContent, seatingContent } from './agenda-content.tsx'

/** Papers of the day carry no number: they lie on the table and are not sent. */
export const unnumbered = (meeting: Meeting) =>
  ({
    draft: false,
    line: meeting.title,
    checkAddress: at.meeting({ meetingId: meeting.id }),
    qr: [],
  }) as const

type Made = { meeting: Meeting; content: PaperContent }

async function agendaOf(here: Here, meetingId: string): Promise<Made> {
  const meeting = await meetingSeenBy(here, meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  return { meeting, content: agendaContent(body, meeting, await itemsOf(here, meetingId)) }
}

async function seatingOf(here: Here, meetingId: string): Promise<Made> {
  const meeting = await meetingSeenBy(here, meetingId)
  const body = await bodySeenBy(here, meeting.bodyId)
  return { meeting, content: seatingContent(body, meeting, await attendancesOf(here, meetingId)) }
}

async function pdfOf(here: Here, { meeting, content }: Made): Promise<FileAnswer> {
  return {
    type: 'application/pdf',
    name: fileName(`${content.title}_${meeting.title}`, 'pdf'),
    body: await paperPdf(content, unnumbered(meeting), here.now),
    inline: true,
  }
}

function docxOf({ meeting, content }: Made): FileAnswer {
  return {
    type: docxType,
    name: fileName(`${content.title}_${meeting.title}`, 'docx'),
    body: paperDocument(content, unnumbered(meeting)),
  }
}

export async function AgendaPage({ here, params }: Visit<typeof at.agenda>) {
  const { meeting, content } = await agendaOf(here, params.meetingId)
  return (
    <SheetPage
      title={`次第　${meeting.title}`}
      back={at.meeting(params)}
      content={content}
      footer={unnumbered(meeting)}
      pdf={at.agendaPdf(params)}
      docx={at.agendaDocx(params)}
    />
  )
}

export async function SeatingPage({ here, params }: Visit<typeof at.seating>) {
  const { meeting, content } = await seatingOf(here, params.meetingId)
  return (
    <SheetPage
      title={`席次表　${meeting.title}`}
      back={at.meeting(params)}
      content={content}
      footer={unnumbered(meeting)}
      pdf={at.seatingPdf(params)}
      docx={at.seatingDocx(params)}
    />
  )
}

export const agendaPdf = async ({ here, params }: Visit<typeof at.agendaPdf>) =>
  pdfOf(here, await agendaOf(here, params.meetingId))
export const agendaDocx = async ({ here, params }: Visit<typeof at.agendaDocx>) =>
  docxOf(await agendaOf(here, params.meetingId))
export const seatingPdf = async ({ here, params }: Visit<typeof at.seatingPdf>) =>
  pdfOf(here, await seatingOf(here, params.meetingId))
export const seatingDocx = async ({ here, params }: Visit<typeof at.seatingDocx>) =>
  docxOf(await seatingOf(here, params.meetingId))
