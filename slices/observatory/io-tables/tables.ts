import { z } from 'zod'
import { type Here, json, Missing, type Sql, sql } from '#platform'
import type { PlaceHead } from '../figures/rules.ts'
import { FlowTable, PackedFlow, tableOfPacked } from '../reference/input-output.ts'
import type { TakenTable } from '../reference/inspections.ts'
import {
  areaNameOf,
  type FlowChange,
  flowChanges,
  type InputOutput,
  prefectureCodeOf,
  reachOf,
  type TableHead,
  type WorkedTable,
  workedTable,
} from './rules.ts'

const NATIONAL = 'io'
/** What the table that comes with the program describes. */
const NATIONAL_YEAR = 2011

const Head = z.object({
  /** Of the country's editions a number, of this city's own a UUID. */
  id: z.string(),
  code: z.string(),
  label: z.string(),
  publishedOn: z.string(),
  publishedNote: z.string(),
  publisher: z.string(),
  year: z.number(),
  areaCode: z.string(),
  isWithdrawn: z.boolean(),
})
type Head = z.infer<typeof Head>

const ownHeads = ({ city }: Here, which: Sql) => sql`
  select o.id::text as id, o.code, o.label, o.published_on::text, o.note as published_note,
    t.publisher, t.year, t.area_code, o.state = 'withdrawn' as is_withdrawn,
    o.state = 'released' as is_current
  from observatory.city_editions o
  join observatory.city_io_tables t on (t.city, t.edition) = (o.city, o.id)
  where o.city = ${city} and ${which}`
const nationalHeads = ({ city }: Here) => sql`
  select e.id::text, e.code, e.label, e.published_on::text, e.published_note, '総務省ほか',
    ${NATIONAL_YEAR}::int, '00000', e.state = 'withdrawn' or w.city is not null,
    e.state = 'released' and w.city is null
  from observatory.editions e
  left join observatory.city_withdrawals w on w.city = ${city} and w.edition_code = e.code
  where e.source = ${NATIONAL} and e.state <> 'received'`

const headMade = ({ code, label, publishedOn, publishedNote, ...rest }: Head) => ({
  ...rest,
  edition: { code, label, publishedOn, publishedNote },
})

/** The tables that may be used for a place now: its own first, then its prefecture's, then the nation's. */
export async function tablesFor(
  here: Here,
  areaCode: string,
): Promise<(TableHead & { readonly id: string })[]> {
  const heads = await here.db.many(
    Head,
    sql`select * from (
        ${ownHeads(here, sql`t.area_code in (${areaCode}, ${prefectureCodeOf(areaCode)})`)}
        union all ${nationalHeads(here)}) head
      where is_current
      order by area_code = ${areaCode} desc, area_code <> '00000' desc, published_on desc, code desc`,
  )
  return heads.map(headMade)
}

/**
 * The table of this name, also one that is no longer the current one: an estimate that was made with it
 * can be made again. @throws {Missing} there is none of that name for this place
 */
async function tableCalled(here: Here, areaCode: string, code: string) {
  const head = await here.db.one(
    Head,
    sql`select * from (
        ${ownHeads(
          here,
          sql`o.state in ('released', 'superseded', 'withdrawn')
          and t.area_code in (${areaCode}, ${prefectureCodeOf(areaCode)})`,
        )}
        union all ${nationalHeads(here)}) head
      where code = ${code}`,
  )
  return headMade(head)
}

/** The name by which the latest national table goes; what an address without a name of one means. */
export async function nationalTableCode(here: Here): Promise<string> {
  const found = await here.db.maybe(
    z.object({ code: z.string() }),
    sql`select code from observatory.editions where source = ${NATIONAL} and state <> 'received'
      order by published_on desc limit 1`,
  )
  if (!found) throw new Missing()
  return found.code
}

/** A table never changes once it is kept: what was worked out of it is kept by its id and its code. */
const worked = new Map<string, WorkedTable>()
const MOST_KEPT = 20

async function workedOf(here: Here, { id, areaCode, edition }: TableHead & { id: string }) {
  const key = `${id} ${edition.code}`
  const known = worked.get(key)
  if (known) return known
  const made = areaCode === '00000' ? await readNational(here, id) : await readOwn(here, id)
  worked.set(key, made)
  for (const oldest of [...worked.keys()].slice(0, Math.max(0, worked.size - MOST_KEPT))) {
    worked.delete(oldest)
  }
  return made
}

async function readNational(here: Here, id: string): Promise<WorkedTable> {
  return workedTable(await flowsOfCountry(here, Number(id)), null)
}

async function flowsOfCountry(here: Here, id: number): Promise<FlowTable> {
  const { cells } = await here.db.one(
    z.object({ cells: z.array(PackedFlow) }),
    sql`select cells from observatory.io_tables where edition = ${id}`,
  )
  return tableOfPacked(cells)
}

/** The table of 13 sectors that comes with the program. */
export async function nationalFlows(here: Here): Promise<FlowTable> {
  const { edition } = await here.db.one(
    z.object({ edition: z.number() }),
    sql`select edition from observatory.io_tables order by edition desc limit 1`,
  )
  return flowsOfCountry(here, edition)
}

const Kept = z.object({ flows: FlowTable, bridge: z.record(z.string(), z.string()) })

/** @throws {Missing} no table of this city has this id */
function keptTable(here: Here, editionId: string): Promise<z.infer<typeof Kept>> {
  return here.db.one(
    Kept,
    sql`select flows, bridge from observatory.city_io_tables
      where city = ${here.city} and edition = ${editionId}::uuid`,
  )
}

async function readOwn(here: Here, id: string): Promise<WorkedTable> {
  const { flows, bridge } = await keptTable(here, id)
  return workedTable(flows, bridge)
}

/**
 * A table for a place, with its coefficients.
 * @param code empty: the one that goes first for this place
 * @returns null where there is none left: this city withdrew the nation's and has none of its own
 * @throws {Missing} there is none of that name for this place
 */
export async function inputOutputFor(
  here: Here,
  place: Pick<PlaceHead, 'code' | 'name'>,
  code = '',
): Promise<InputOutput | null> {
  const head =
    code === '' ? (await tablesFor(here, place.code))[0] : await tableCalled(here, place.code, code)
  if (!head) return null
  const { areaCode } = head
  return {
    ...head,
    ...(await workedOf(here, head)),
    reach: reachOf(areaCode),
    areaName: areaNameOf(areaCode, place),
  }
}

/** A table that is inspected and not yet released, as it would be used. @throws {Missing} none is kept */
export async function unreleasedTable(
  here: Here,
  place: Pick<PlaceHead, 'code' | 'name'>,
  editionId: string,
): Promise<InputOutput> {
  const found = await here.db.one(Head, ownHeads(here, sql`o.id = ${editionId}::uuid`))
  const head = headMade(found)
  return {
    ...head,
    ...(await workedOf(here, head)),
    reach: reachOf(head.areaCode),
    areaName: areaNameOf(head.areaCode, place),
  }
}

/** Kept with the report of the inspection. */
export function keepTable(
  here: Here,
  editionId: string,
  { areaCode, year, publisher, flows, bridge }: TakenTable,
): Promise<number> {
  return here.db.run(sql`
    insert into observatory.city_io_tables (city, edition, area_code, year, publisher, flows, bridge)
    values (${here.city}, ${editionId}::uuid, ${areaCode}, ${year}, ${publisher}, ${json(flows)},
      ${json(bridge)})`)
}

/** The editions whose tables are of the same area as this one's, itself included. */
export const tablesOfSameArea = ({ city }: Here, editionId: string): Sql => sql`
  (select same.edition from observatory.city_io_tables mine
   join observatory.city_io_tables same
     on (same.city, same.area_code) = (mine.city, mine.area_code)
   where mine.city = ${city} and mine.edition = ${editionId}::uuid)`

/** What a table is compared with: the one that this city used for the same area until it came out. */
async function formerTable(
  here: Here,
  edition: { readonly id: string; readonly publishedOn: string },
): Promise<{ readonly label: string; readonly flows: FlowTable } | null> {
  return here.db.maybe(
    z.object({ label: z.string(), flows: FlowTable }),
    sql`select o.label, t.flows from observatory.city_editions o
      join observatory.city_io_tables t on (t.city, t.edition) = (o.city, o.id)
      where o.city = ${here.city} and o.id <> ${edition.id}::uuid
        and o.state in ('released', 'superseded')
        and o.published_on <= ${edition.publishedOn}::date
        and o.id in ${tablesOfSameArea(here, edition.id)}
      order by o.published_on desc, o.received_at desc limit 1`,
  )
}

/** What a kept table says otherwise than the former one of the same area; null: it is the first. */
export async function changesOfTable(
  here: Here,
  edition: { readonly id: string; readonly publishedOn: string },
): Promise<{ readonly former: string; readonly changes: readonly FlowChange[] } | null> {
  const former = await formerTable(here, edition)
  if (!former) return null
  const { flows } = await keptTable(here, edition.id)
  return { former: former.label, changes: flowChanges(former.flows, flows) }
}
