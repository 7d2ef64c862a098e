import { formatShortWareki } from '#packages/japan'
import { type FileAnswer, type Here, type Visit, withQuery } from '#platform'
import { type PaperFooter, paperPdf, paperWorkbook, RuledPaper } from '#platform/typesetting'
import { LinkButton, PaperPage } from '#ui'
import { filesNamed } from '../../evaluation-files/tables.ts'
import { yearsOf } from '../../year-figures/rules.ts'
import * as at from '../addresses.ts'
import { sheetSeenBy } from '../tables.ts'
import { toldBy } from './history-parts.tsx'
import { paperContent, paperFileName } from './paper-content.tsx'

/** A public record printed again: no draft of ours, and no paper that was frozen. */
const footerOf = (here: Here, sheetId: string): PaperFooter => ({
  draft: false,
  line: `公表された記録から作成　${formatShortWareki(here.today)}`,
  checkAddress: at.sheet({ sheetId }),
  qr: [],
})

async function paperOf(here: Here, sheetId: string, asked: string | undefined) {
  const sheet = await sheetSeenBy(here, sheetId)
  const years = yearsOf(sheet)
  const until = years.find((year) => String(year) === asked) ?? years.at(-1) ?? sheet.sheetYear
  const files = await filesNamed(here, [...new Set([sheet.toldBy, ...toldBy(sheet)])])
  return { sheet, until, content: paperContent(sheet, [...files.values()], until) }
}

/** ② on the screen, as it is printed. */
export async function PaperShowPage({ here, params, query }: Visit<typeof at.paper>) {
  const { sheet, content } = await paperOf(here, params.sheetId, query.until)
  const asked = { until: query.until }
  return (
    <PaperPage
      title={`事務事業評価シート　${sheet.name}`}
      back={at.sheet(params)}
      acts={
        <>
          <LinkButton href={withQuery(at.pdf(params), asked)} size="sm" kind="sub">
            PDF
          </LinkButton>
          <LinkButton href={withQuery(at.workbook(params), asked)} size="sm" kind="sub" download>
            Excel
          </LinkButton>
        </>
      }
    >
      <RuledPaper content={content} footer={footerOf(here, sheet.id)} />
    </PaperPage>
  )
}

export async function pdfFile({ here, params, query }: Visit<typeof at.pdf>): Promise<FileAnswer> {
  const { sheet, until, content } = await paperOf(here, params.sheetId, query.until)
  const body = await paperPdf(content, footerOf(here, sheet.id), here.now)
  const name = paperFileName(sheet, until, 'pdf')
  return { type: 'application/pdf', name, body, inline: true }
}

export async function workbookFile({
  here,
  params,
  query,
}: Visit<typeof at.workbook>): Promise<FileAnswer> {
  const { sheet, until, content } = await paperOf(here, params.sheetId, query.until)
  return {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    name: paperFileName(sheet, until, 'xlsx'),
    body: await paperWorkbook(content, footerOf(here, sheet.id), here.now),
  }
}
