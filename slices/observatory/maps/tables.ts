import { z } from 'zod'
import { csvFileOf, type FileAnswer, type Here, json, Missing, sql, type Visit } from '#platform'
import { cellsOf } from '../cells/rules.ts'
import { columnsOf, measureCalled } from '../map-measures/rules.ts'
import type { Country, Municipality } from '../municipalities/rules.ts'
import { countryOf } from '../municipalities/tables.ts'
import type { Shape } from '../projections/rules.ts'
import type * as at from './addresses.ts'
import { KeptShape } from './forms.ts'
import { mapFileColumns, rowsOf } from './rules.ts'

const Loaded = z.object({
  id: z.uuid(),
  fileName: z.string(),
  sha256: z.string(),
  areas: z.number(),
  loadedAt: z.string(),
  loadedByName: z.string(),
})
export type Boundaries = z.infer<typeof Loaded>

/** What the city has loaded, the newest first. */
export function boundariesOf(here: Here): Promise<Boundaries[]> {
  return here.db.many(
    Loaded,
    sql`select id, file_name, sha256, areas, loaded_at, loaded_by_name from observatory.boundaries
      where city = ${here.city} order by loaded_at desc limit 10`,
  )
}

export type NewBoundaries = {
  readonly fileName: string
  readonly sha256: string
  readonly shapes: readonly Shape[]
  readonly areas: number
}

export function keepBoundaries(here: Here, made: NewBoundaries): Promise<string> {
  if (here.person.id === null) throw new Missing()
  return here.db.value(
    z.uuid(),
    sql`insert into observatory.boundaries (city, file_name, sha256, shapes, areas, loaded_at,
        loaded_by, loaded_by_name)
      values (${here.city}, ${made.fileName}, ${made.sha256}, ${json(made.shapes)}, ${made.areas},
        ${here.now}, ${here.person.id}::uuid, ${here.person.name})
      returning id`,
  )
}

export type Outlines = {
  readonly shapes: readonly Shape[]
  /** From real boundaries; otherwise cells around representative points. */
  readonly real: boolean
}

/** A map is half a megabyte of numbers that never change once loaded: the last few are kept. */
const kept = new Map<string, Outlines>()
const MOST_KEPT = 4
const cells = new WeakMap<readonly Municipality[], Outlines>()

/** What is drawn as areas: the newest boundaries of the city, or cells around representative points. */
export async function outlinesDrawn(here: Here, country: Country): Promise<Outlines> {
  const [newest] = await boundariesOf(here)
  if (!newest) {
    const made = cells.get(country.places) ?? { shapes: cellsOf(country.places), real: false }
    cells.set(country.places, made)
    return made
  }
  const key = `${here.city} ${newest.id}`
  const known = kept.get(key)
  if (known) return known
  const shapes = await here.db.value(
    z.array(KeptShape),
    sql`select shapes from observatory.boundaries where city = ${here.city} and id = ${newest.id}`,
  )
  const made = { shapes, real: true }
  kept.set(key, made)
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - MOST_KEPT))) {
    kept.delete(oldest)
  }
  return made
}

/** Every municipality's number of a map, or a prefecture's, as CSV. */
export async function mapFile({ here, query }: Visit<typeof at.mapFile>): Promise<FileAnswer> {
  const measure = measureCalled(query.measure)
  const country = await countryOf(here, columnsOf(measure))
  const prefecture = query.prefecture ?? ''
  return csvFileOf(
    `${prefecture === '' ? '全国' : prefecture}-${measure.key}`,
    mapFileColumns(country, measure),
    rowsOf(country, measure, prefecture),
  )
}
