import { formatFiscalYear } from '#packages/japan'
import { action, type Here, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ReleaseForm } from '../forms.ts'
import { givenInAll, somethingIsReported, theTotalsAreNew, totalsOf } from '../rules.ts'
import {
  businessesAtWork,
  keepRelease,
  type Release,
  releasesOf,
  reportersOf,
  totalsReleased,
} from '../tables.ts'

/** The totals that a year would be released with now, guarded against everything given of it before. */
export async function totalsNow(here: Here, year: number, releases: readonly Release[]) {
  const earlier = givenInAll(releases.map(({ given }) => given))
  return totalsOf(await reportersOf(here, year), earlier)
}

/** Gives the totals of a year to finance and executives, and keeps whose figures they were. */
export const releaseFigures = action({
  verb: 'businesses.release-figures',
  may: may.releaseFigures,
  form: ReleaseForm,

  async run(here, { fiscalYear }) {
    const releases = await releasesOf(here, fiscalYear)
    const { totals, given } = await totalsNow(here, fiscalYear, releases)
    const [latest] = releases
    insist(
      somethingIsReported(totals),
      theTotalsAreNew(totals, latest ? await totalsReleased(here, latest.id) : []),
    )
    const businesses = await businessesAtWork(here)
    const id = await keepRelease(here, { fiscalYear, businesses, totals, given, on: here.today })
    return {
      about: id,
      noted: { fiscalYear, hidden: totals.filter(({ businesses: n }) => n === null).length },
      say: `${formatFiscalYear(fiscalYear)}の財務の集計を確定しました。`,
    }
  },
})
