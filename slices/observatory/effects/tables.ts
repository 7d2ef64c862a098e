import type { Here } from '#platform'
import type { Profile } from '../figures/rules.ts'
import type { InputOutput } from '../io-tables/rules.ts'
import { inputOutputFor, nationalTableCode } from '../io-tables/tables.ts'
import { countryOf } from '../municipalities/tables.ts'
import { DIVISIONS } from '../reference/divisions.ts'
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

/** Workers of all municipalities of a prefecture; one that is withheld makes the sum unknown. */
async function workersOfPrefecture(here: Here, prefecture: string): Promise<Workers> {
  const seriesOf = (division: string) => `employees-${division}`
  const sought = DIVISIONS.map(({ key }) => ({ series: seriesOf(key), period: YEAR }))
  const country = await countryOf(here, sought)
  return workersBySector((division) => {
    const column = country.column(seriesOf(division), YEAR)
    return country.places.reduce((sum, place, row) => {
      if (place.prefecture !== prefecture || column.marks[row] === 'none_reported') return sum
      return sum + (column.partial[row] ? Number.NaN : (column.values[row] ?? Number.NaN))
    }, 0)
  })
}

async function countedFor(here: Here, profile: Profile, table: InputOutput): Promise<Counted> {
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
