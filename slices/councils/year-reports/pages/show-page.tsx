import {
  type FiscalYear,
  formatFiscalYear,
  formatWareki,
  parseFiscalYear,
  toFiscalYear,
} from '#packages/japan'
import { csvOf, type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import { paperDocument, paperPdf, RuledPaper } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { answerClasses } from '../../answers/rules.ts'
import { docxType, fileName } from '../../letters/rules.ts'
import { overview } from '../../opinion-overviews/addresses.ts'
import { cityNameOf } from '../../proposal-papers/tables.ts'
import * as at from '../addresses.ts'
import { countOf, reportPaper, type YearRow } from '../rules.ts'
import { yearRows } from '../tables.ts'

type Query = Readonly<Record<string, string>>

const yearOf = (here: Here, query: Query): FiscalYear =>
  parseFiscalYear(query.year ?? '') ?? here.fiscalYear
/** It is never frozen: it says for which day it counts. */
const footerOf = (here: Here) => ({
  draft: false as const,
  line: `${formatWareki(here.today)}現在`,
  checkAddress: at.report(),
  qr: [],
})

async function reportOf(here: Here, query: Query) {
  const year = yearOf(here, query)
  const rows = await yearRows(here, year)
  const city = await cityNameOf(here)
  return { year, rows, content: reportPaper({ rows, year, city, on: here.today }) }
}

/** What the bodies of the city did in a year, as it is printed. */
export async function ReportPage({ here, query }: Visit<typeof at.report>) {
  const { year, content } = await reportOf(here, query)
  const asked = { year }
  return (
    <PaperPage
      title={content.title}
      back={overview()}
      landscape
      acts={
        <>
          <LinkButton href={withQuery(at.pdf(), asked)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={withQuery(at.document(), asked)} size="sm" kind="sub" download>
            Word
          </LinkButton>
          <LinkButton href={withQuery(at.csv(), asked)} size="sm" kind="sub" download>
            CSV
          </LinkButton>
          {[-1, 1].map((step) => {
            const other = toFiscalYear(year + step)
            return (
              other <= here.fiscalYear && (
                <LinkButton href={withQuery(at.report(), { year: other })} size="sm" kind="sub">
                  {formatFiscalYear(other)}
                </LinkButton>
              )
            )
          })}
        </>
      }
    >
      <RuledPaper content={content} footer={footerOf(here)} />
    </PaperPage>
  )
}

export async function reportPdf({ here, query }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { content } = await reportOf(here, query)
  return {
    type: 'application/pdf',
    name: fileName(content.title, 'pdf'),
    body: await paperPdf(content, footerOf(here), here.now),
    inline: true,
  }
}

export async function reportDocx({ here, query }: Visit<typeof at.document>): Promise<FileAnswer> {
  const { content } = await reportOf(here, query)
  return {
    type: docxType,
    name: fileName(content.title, 'docx'),
    body: paperDocument(content, footerOf(here)),
  }
}

export async function reportCsv({ here, query }: Visit<typeof at.csv>): Promise<FileAnswer> {
  const { rows, content } = await reportOf(here, query)
  return {
    type: 'text/csv; charset=utf-8',
    name: fileName(content.title, 'csv'),
    body: csvOf<YearRow>(
      [
        { head: '会議', cell: (row) => row.bodyName },
        { head: '根拠', cell: (row) => row.basis },
        { head: '開催', cell: (row) => row.held },
        { head: 'うち公開', cell: (row) => row.openHeld },
        { head: '流会', cell: (row) => row.adjourned },
        { head: '出席（延べ）', cell: (row) => row.present },
        { head: '在任（延べ）', cell: (row) => row.seats },
        { head: '傍聴', cell: (row) => row.audience },
        { head: '傍聴の数が不明の回', cell: (row) => row.audienceUnknown },
        { head: '意見', cell: (row) => row.opinions },
        ...answerClasses.map((name) => ({
          head: name,
          cell: (row: YearRow) => countOf(row, name),
        })),
        { head: '未回答', cell: (row) => countOf(row, null) },
      ],
      rows,
    ),
  }
}
