import { csvOf, type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import { paperDocument, paperPdf } from '#platform/typesetting'
import { type Body, bodySeenBy } from '../../bodies/tables.ts'
import { SheetPage } from '../../letters/pages/show-page.tsx'
import { docxType, fileName } from '../../letters/rules.ts'
import { statusOf } from '../../opinion-papers/tables.ts'
import * as at from '../addresses.ts'
import {
  answerText,
  isTwicePutOff,
  lastStep,
  nowText,
  opinionText,
  readerOf,
  relatedText,
  type StatusRow,
} from '../rules.ts'

const draft = { draft: true } as const

async function draftOf(here: Here, bodyId: string, query: Readonly<Record<string, string>>) {
  const body: Body = await bodySeenBy(here, bodyId)
  const reader = readerOf(query)
  return { body, reader, ...(await statusOf(here, body, reader)) }
}

/** The table as it will be printed, not frozen yet. */
export async function PaperShowPage({ here, params, query }: Visit<typeof at.paper>) {
  const { body, reader, content } = await draftOf(here, params.bodyId, query)
  const asked = { reader }
  return (
    <SheetPage
      title={`前回意見の対応状況　${body.name}`}
      back={withQuery(at.status(params), asked)}
      content={content}
      footer={draft}
      pdf={withQuery(at.pdf(params), asked)}
      docx={withQuery(at.document(params), asked)}
    />
  )
}

export async function statusPdf({
  here,
  params,
  query,
}: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { body, content } = await draftOf(here, params.bodyId, query)
  return {
    type: 'application/pdf',
    name: fileName(`下書き_前回意見の対応状況_${body.name}`, 'pdf'),
    body: await paperPdf(content, draft, here.now),
    inline: true,
  }
}

export async function statusDocx({
  here,
  params,
  query,
}: Visit<typeof at.document>): Promise<FileAnswer> {
  const { body, content } = await draftOf(here, params.bodyId, query)
  return {
    type: docxType,
    name: fileName(`下書き_前回意見の対応状況_${body.name}`, 'docx'),
    body: paperDocument(content, draft),
  }
}

export async function statusCsv({
  here,
  params,
  query,
}: Visit<typeof at.csv>): Promise<FileAnswer> {
  const { body, on, main, annex } = await draftOf(here, params.bodyId, query)
  return {
    type: 'text/csv; charset=utf-8',
    name: fileName(`前回意見の対応状況_${body.name}`, 'csv'),
    body: csvOf<StatusRow>(
      [
        { head: '番号', cell: (row) => row.numbers.join('・') },
        { head: '回', cell: (row) => row.meetingNumber },
        { head: '議題', cell: (row) => row.itemTitle },
        { head: '意見', cell: opinionText },
        { head: '発言者', cell: (row) => row.speakers },
        { head: '課題', cell: (row) => row.issues.join('、') },
        { head: '区分', cell: (row) => lastStep(row)?.answerClass ?? '未回答' },
        { head: '2回連続', cell: (row) => (isTwicePutOff(row) ? '2回連続' : '') },
        { head: '回答と理由', cell: answerText },
        { head: '担当', cell: (row) => row.section },
        { head: '時期', cell: (row) => lastStep(row)?.dueOn ?? lastStep(row)?.nextOn ?? null },
        { head: '現在の状況', cell: (row) => nowText(row, on) },
        { head: '関連する事業・予算', cell: relatedText },
      ],
      [...main, ...annex],
    ),
  }
}
