import { formatFiscalYear } from '#packages/japan'
import type { Here } from '#platform'
import { Card, Day, Fact, Facts } from '#ui'
import { divisionOf } from '../../industries/rules.ts'
import { may } from '../../permissions.ts'
import { splits } from '../../sales-splits/addresses.ts'
import type { Business } from '../../tables.ts'
import { hasOpenedFinances } from '../actions/view-finances.ts'
import * as at from '../addresses.ts'
import { fewest, salesBand } from '../rules.ts'
import {
  type Band,
  figuresOf,
  type Median,
  mediansOf,
  publishedFiguresOf,
  salesBandOf,
  type YearFigure,
} from '../tables.ts'
import { ProductivityGlance } from './productivity-chart.tsx'

export type Finances = {
  readonly band: Band | null
  /** Whether this reader may come to the exact figures at all. */
  readonly isEntitled: boolean
  readonly isOpen: boolean
  readonly years: readonly YearFigure[]
  readonly medians: readonly Median[]
}

/** What the card of a business shows of its money to this reader. */
export async function financesOf(
  here: Here,
  businessId: string,
  loading: Promise<Business>,
): Promise<Finances> {
  if (!may.seeFinances(here.person)) {
    const band = await salesBandOf(here, businessId)
    return { band, isEntitled: false, isOpen: false, years: [], medians: [] }
  }
  const [business, band, isOpen, published] = await Promise.all([
    loading,
    salesBandOf(here, businessId),
    hasOpenedFinances(here, businessId),
    publishedFiguresOf(here, businessId),
  ])
  const years = isOpen ? await figuresOf(here, businessId) : published
  const division = business.jsicCode && divisionOf(business.jsicCode)
  const medians = years.length > 0 && division ? await mediansOf(here, division.code, fewest) : []
  return { band, isEntitled: true, isOpen, years, medians }
}

export const divisionInWords = ({ jsicCode }: Business) => {
  const division = jsicCode === null ? null : divisionOf(jsicCode)
  return division && `${division.code} ${division.name}`
}

export function FinanceCard({ business, finances }: { business: Business; finances: Finances }) {
  const { band, isEntitled, isOpen, years, medians } = finances
  const params = { businessId: business.id }
  return (
    <Card title="財務と販路" note={isEntitled ? '見る目的を残して開きます' : '区分だけを示します'}>
      <Facts>
        <Fact term="売上高の区分">
          <BandInWords band={band} isEntitled={isEntitled} />
        </Fact>
      </Facts>
      {years.length > 0 && (
        <ProductivityGlance
          years={years}
          medians={medians}
          division={divisionInWords(business)}
          fewest={fewest}
        />
      )}
      {isEntitled && (
        <p class="flex">
          <a href={at.figures(params)}>{isOpen ? '財務を見る' : '財務を開く'}</a>
          <a href={splits(params)}>{isOpen ? '販路を見る' : '販路を開く'}</a>
        </p>
      )}
    </Card>
  )
}

/** A band that few share is nearly the figure: outside the section it is hidden. */
function BandInWords({ band, isEntitled }: { band: Band | null; isEntitled: boolean }) {
  if (band === null) return <>不明</>
  const isHidden = !isEntitled && band.alike < fewest
  return (
    <>
      {isHidden ? '＊（秘匿）' : salesBand(band.band)}
      <small class="mut">
        <br />
        {isHidden
          ? `同じ区分の事業者が${fewest}社に満たないため示しません`
          : formatFiscalYear(band.fiscalYear)}
        {!isHidden && (
          <>
            、<Day on={band.confirmedOn} form="short" />
            確認
          </>
        )}
      </small>
    </>
  )
}
