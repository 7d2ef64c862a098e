import { formatFiscalYear } from '#packages/japan'
import { action, type Here, insist } from '#platform'
import { may } from '../../permissions.ts'
import { ReleaseForm } from '../forms.ts'
import { givenInAll, somethingIsReported, theTotalsAreNew, totalsOf } from '../rules.ts'
import {
  businessesAtWork,
  keepRelease,
  releasesOf,
  reportersOf,
  totalsReleased,
} from '../tables.ts'

/** The totals that a year would be released with now, guarded against everything given of it before. */
export async function totalsNow(here: Here, year: number) {
  const releases = await releasesOf(here, year)
  const earlier = givenInAll(releases.map(({ given }) => given))
  const answer = totalsOf(await reportersOf(here, year), earlier)
  return { ...answer, latest: releases[0] ?? null }
}

/** Gives the totals of a year to finance and executives, and keeps whose figures they were. */
export const releaseFigures = action({
  verb: 'businesses.release-figures',
  may: may.releaseFigures,
  form: ReleaseForm,

  async run(here, { fiscalYear }) {
    const { totals, given, latest } = await totalsNow(here, fiscalYear)
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
