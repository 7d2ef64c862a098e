import { formatFiscalYear, toFiscalYear } from '#packages/japan'
import { type Visit, withQuery } from '#platform'
import { KeptPaper, type KeptPlace, KeptSheet, keptFile } from '#platform/typesetting'
import { Fact } from '#ui'
import { measure as measurePage } from '../../addresses.ts'
import * as at from '../addresses.ts'
import { keptSeenBy } from '../tables.ts'
import { formName } from './list-page.tsx'

const placeOf = (params: { readonly paperId: string }): KeptPlace => ({
  paper: at.keptPaper(params),
  sheet: at.sheet(params),
  pdf: at.pdf(params),
  docx: at.docx(params),
  workbook: at.workbook(params),
})

export async function KeptPaperPage({ here, params }: Visit<typeof at.keptPaper>) {
  const kept = await keptSeenBy(here, params.paperId)
  return (
    <KeptPaper
      kept={kept}
      place={placeOf(params)}
      back={withQuery(at.keptPapers(), { round: kept.roundId })}
      kind={formName(kept.form)}
    >
      <Fact term="年度">{formatFiscalYear(toFiscalYear(kept.fiscalYear))}</Fact>
      {kept.measureId && (
        <Fact term="事業">
          <a href={measurePage({ measureId: kept.measureId })}>事業を開く</a>
        </Fact>
      )}
    </KeptPaper>
  )
}

export async function KeptSheetPage({ here, params }: Visit<typeof at.sheet>) {
  return <KeptSheet kept={await keptSeenBy(here, params.paperId)} place={placeOf(params)} />
}

export const keptPdf = async ({ here, params }: Visit<typeof at.pdf>) =>
  keptFile(await keptSeenBy(here, params.paperId), placeOf(params), 'pdf')

export const keptDocx = async ({ here, params }: Visit<typeof at.docx>) =>
  keptFile(await keptSeenBy(here, params.paperId), placeOf(params), 'docx')

export const keptBook = async ({ here, params }: Visit<typeof at.workbook>) =>
  keptFile(await keptSeenBy(here, params.paperId), placeOf(params), 'xlsx')
