import { z } from 'zod'
import { type Here, sql } from '#platform'
import { calendarOf } from '#platform/opening-days'
import { settingOn } from '#platform/settings'
import type { Measure } from '../tables.ts'
import { endOfSunset, leadDays, type Need } from './rules.ts'

const Place = z.object({ name: z.string(), prefecture: z.string() })
const Band = z.object({ band: z.string(), count: z.number() })

/** What every measure of the city needs of a subsidy: its place, its lead time, its businesses. */
export async function needOfCity(here: Here): Promise<Need> {
  const { name, prefecture } = await here.db.one(
    Place,
    sql`select c.name, c.prefecture from platform.cities c where c.code = ${here.city}`,
  )
  const lead = await settingOn(here, leadDays)
  const bands = await here.db.many(
    Band,
    sql`select v.band, v.count from businesses.v_employee_bands v
      where v.city = ${here.city} and v.band <> 'unknown' limit 50`,
  )
  return {
    prefecture,
    city: name,
    today: here.today,
    leadDays: lead,
    calendar: await calendarOf(here),
    industry: '',
    means: [],
    endsOn: null,
    employeesUpTo: (most) => ({
      within: sum(bands.filter(({ band }) => topOf(band) <= most)),
      known: sum(bands),
    }),
  }
}

/** What one measure needs beyond that. */
export async function needOfMeasure(here: Here, measure: Measure): Promise<Need> {
  return {
    ...(await needOfCity(here)),
    industry: measure.targetIndustry,
    means: measure.means,
    endsOn: endOfSunset(measure.sunsetYear),
  }
}

const sum = (bands: readonly { readonly count: number }[]) =>
  bands.reduce((all, { count }) => all + count, 0)

/** '20-49' → 49; '50-' has no top. */
function topOf(band: string): number {
  const top = /(\d+)$/.exec(band)?.[1]
  return top === undefined ? Number.POSITIVE_INFINITY : Number(top)
}
