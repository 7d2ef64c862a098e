import { z } from 'zod'
import { type Here, sql } from '#platform'
import { areaOfCity } from '../areas/tables.ts'
import type { Profile } from '../figures/rules.ts'
import { profileOf } from '../figures/tables.ts'
import type { InputOutput } from '../io-tables/rules.ts'
import { inputOutputFor, nationalTableCode } from '../io-tables/tables.ts'
import {
  type Asked,
  type Counted,
  type Estimate,
  estimated,
  type Workers,
  workersBySector,
  workersIn,
  YEAR,
} from './rules.ts'

const Cell = z.object({
  division: z.string(),
  value: z.number().nullable(),
  mark: z.string().nullable(),
  partial: z.boolean(),
})

/** Workers of all municipalities of a prefecture; one that is withheld makes the sum unknown. */
async function workersOfPrefecture(here: Here, prefecture: string): Promise<Workers> {
  const cells = await here.db.many(
    Cell,
    sql`
    with places as (
      select id from observatory.areas where prefecture = ${prefecture} and id <> 0),
    divisions as (
      select id, substr(code, 11) as division from observatory.series where code like 'employees-_')
    select distinct on (f.area, f.series) d.division, f.value::float8, f.mark, f.partial
    from (
      select n.area, n.series, n.value, n.mark, n.partial, e.published_on, false as is_own
      from observatory.figures n
      join observatory.editions e on e.id = n.edition and e.state in ('released', 'superseded')
      where n.area in (select id from places) and n.series in (select id from divisions)
        and n.period = ${YEAR} and not exists (
          select from observatory.city_withdrawals w
          where w.city = ${here.city} and w.edition_code = e.code)
      union all
      select o.area, o.series, o.value, o.mark, o.partial, c.published_on, true
      from observatory.city_editions c
      join observatory.city_figures o on (o.city, o.edition) = (c.city, c.id)
      where c.city = ${here.city} and c.state in ('released', 'superseded')
        and o.period = ${YEAR} and o.area in (select id from places)
        and o.series in (select id from divisions)) f
    join divisions d on d.id = f.series
    order by f.area, f.series, f.published_on desc, f.is_own desc`,
  )
  const sums = new Map<string, number>()
  for (const { division, value, mark, partial } of cells) {
    const known = mark === 'none_reported' ? 0 : partial ? Number.NaN : (value ?? Number.NaN)
    sums.set(division, (sums.get(division) ?? 0) + known)
  }
  return workersBySector((division) => sums.get(division) ?? Number.NaN)
}

/** The workers that an estimate by this table needs. */
export async function countedFor(
  here: Here,
  profile: Profile,
  table: InputOutput,
): Promise<Counted> {
  const own = workersIn(profile.own)
  if (table.reach === 'nation') return { own, base: workersIn(profile.nation) }
  if (table.reach === 'municipality') return { own, base: own }
  return { own, base: await workersOfPrefecture(here, profile.area.prefecture) }
}

export type Worked = {
  readonly estimate: Estimate
  readonly national: { readonly table: InputOutput; readonly estimate: Estimate } | null
}

/** An estimate by a table; beside one by a table of the place itself, that of the national table. */
export async function estimateFor(
  here: Here,
  profile: Profile,
  table: InputOutput,
  typed: Asked,
): Promise<Worked | null> {
  const estimate = estimated(table, await countedFor(here, profile, table), typed)
  if (!estimate || table.reach !== 'municipality') return estimate && { estimate, national: null }
  const beside = await inputOutputFor(here, profile.area, await nationalTableCode(here))
  if (!beside || beside.isWithdrawn) return { estimate, national: null }
  const counted = await countedFor(here, profile, beside)
  const national = estimated(beside, counted, { ...typed, sector: estimate.counterpart })
  return { estimate, national: national && { table: beside, estimate: national } }
}

/** The national table with the workers of the city's own place and of the nation, sector by sector. */
export type OwnSectors = Pick<InputOutput, 'sectors' | 'coefficients' | 'year' | 'publisher'> & {
  readonly placeName: string
  readonly workersYear: number
  readonly own: readonly (number | null)[]
  readonly nation: readonly (number | null)[]
}

/** What an estimate for this city by the national table rests on; null where the city withdrew the table. */
export async function sectorsOfOwnCity(here: Here): Promise<OwnSectors | null> {
  const area = await areaOfCity(here)
  if (!area) return null
  const profile = await profileOf(here, area.code)
  const table = await inputOutputFor(here, profile.area, await nationalTableCode(here))
  if (!table || table.isWithdrawn) return null
  const { own, base } = await countedFor(here, profile, table)
  const by = (workers: Workers) => table.sectors.map(({ code }) => workers.get(code) ?? null)
  const { sectors, coefficients, year, publisher } = table
  const placeName = profile.area.name
  return {
    ...{ sectors, coefficients, year, publisher, placeName, workersYear: YEAR },
    own: by(own),
    nation: by(base),
  }
}
