import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, sql } from '#platform'
import { keepTable, tablesOfSameArea } from '../io-tables/tables.ts'
import { NATION } from '../reference/areas.ts'
import { type KnownAreas, type Reading, type TakenFigure, Told } from '../reference/inspections.ts'
import type { Layout } from '../reference/layouts.ts'
import { EDITION_STATES } from './rules.ts'

const Mark = z.enum(['suppressed', 'none_reported', 'unknown', 'not_available', 'blank'])
const Found = z.object({
  cells: z.number(),
  marks: z.partialRecord(Mark, z.number()),
  controls: z.array(z.object({ what: z.string(), published: z.number(), found: z.number() })),
  unmapped: z.array(z.object({ code: z.string(), cells: z.number() })),
  untraced: z.number(),
  unused: z.number(),
  columns: z.array(
    z.object({
      series: z.string(),
      period: z.number(),
      figures: z.number(),
      missing: z.number(),
    }),
  ),
  table: z
    .object({
      sectors: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          made: z.number(),
          used: z.number(),
          counterpart: z.string().nullable(),
          isTold: z.boolean(),
        }),
      ),
      totals: z.object({
        intermediate: z.number(),
        finalDemand: z.number(),
        exports: z.number(),
        imports: z.number(),
        output: z.number(),
        valueAdded: z.number(),
      }),
      uses: z.object({
        valueAdded: z.array(z.string()),
        finalDemand: z.array(z.string()),
        exports: z.array(z.string()),
        imports: z.array(z.string()),
      }),
    })
    .optional(),
  problems: z.array(z.string()),
})
const Edition = z.object({
  id: z.uuid(),
  code: z.string(),
  source: z.string(),
  layout: z.string(),
  label: z.string(),
  publishedOn: localDate(),
  note: z.string(),
  fileId: z.uuid(),
  sha256: z.string(),
  told: Told,
  state: z.enum(EDITION_STATES),
  receivedAt: z.string(),
  receivedBy: z.uuid(),
  receivedByName: z.string(),
  inspectedAt: z.string().nullable(),
  inspection: Found.nullable(),
  rejectedAt: z.string().nullable(),
  rejectedByName: z.string().nullable(),
  rejection: z.string().nullable(),
  releasedAt: z.string().nullable(),
  releasedByName: z.string().nullable(),
  changed: z.number().nullable(),
  supersededAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnByName: z.string().nullable(),
  withdrawal: z.string().nullable(),
  version: z.number(),
})
export type Edition = z.infer<typeof Edition>

const COLUMNS = sql`id, code, source, layout, label, published_on, note, file_id, sha256, told, state,
  received_at, received_by, received_by_name, inspected_at, inspection, rejected_at, rejected_by_name,
  rejection, released_at, released_by_name, changed, superseded_at, withdrawn_at, withdrawn_by_name,
  withdrawal, version`

/** This city's own editions, what waits first, then the newest. */
export function editionsSeenBy(here: Here): Promise<Edition[]> {
  return here.db.many(
    Edition,
    sql`select ${COLUMNS} from observatory.city_editions where city = ${here.city}
      order by state in ('received', 'inspected') desc, received_at desc limit 200`,
  )
}

/** @throws {Missing} there is none in this city */
export function editionSeenBy(here: Here, id: string): Promise<Edition> {
  return here.db.one(
    Edition,
    sql`select ${COLUMNS} from observatory.city_editions where city = ${here.city} and id = ${id}`,
  )
}

/** The day on which this very file was taken in, by this city or with the program; null: it is new. */
export async function dayOfSameFile(here: Here, sha256: string): Promise<string | null> {
  const found = await here.db.maybe(
    z.object({ day: z.string() }),
    sql`select to_char(at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day from (
        select received_at as at from observatory.city_editions
        where city = ${here.city} and sha256 = ${sha256} and state not in ('rejected', 'withdrawn')
        union all
        select e.imported_at from observatory.editions e
        where e.sha256 = ${sha256} and e.state in ('released', 'superseded') and not exists (
          select from observatory.city_withdrawals w
          where w.city = ${here.city} and w.edition_code = e.code)) same
      order by at limit 1`,
  )
  return found?.day ?? null
}

export function countOfCode(here: Here, source: string, publishedOn: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from observatory.city_editions
      where city = ${here.city} and source = ${source} and published_on = ${publishedOn}::date`,
  )
}

export type NewEdition = {
  readonly code: string
  readonly source: string
  readonly layout: Layout
  readonly label: string
  readonly publishedOn: string
  readonly note: string
  readonly fileId: string
  readonly sha256: string
  readonly told: Told
  /** Who brought it in, or asked for it. */
  readonly by: { readonly id: string | null; readonly name: string }
}

export function insertEdition(here: Here, made: NewEdition): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into observatory.city_editions (city, code, source, layout, label, published_on, note,
        file_id, sha256, told, received_at, received_by, received_by_name)
      values (${here.city}, ${made.code}, ${made.source}, ${made.layout}, ${made.label},
        ${made.publishedOn}::date, ${made.note}, ${made.fileId}::uuid, ${made.sha256},
        ${json(made.told)}, ${here.now}, ${made.by.id}::uuid, ${made.by.name})
      returning id`,
  )
}

/** The present municipalities, and the codes that this city found to go on in one of them. */
export async function knownAreas(here: Here): Promise<KnownAreas> {
  const known = await here.db.one(
    z.object({
      present: z.array(z.string()),
      changes: z.array(z.tuple([z.string(), z.string()])),
    }),
    sql`select (select json_agg(code order by place) from observatory.areas where id <> 0) as present,
      (select coalesce(json_agg(json_build_array(from_code, to_code)), '[]')
       from observatory.city_area_changes where city = ${here.city}) as changes`,
  )
  return { present: new Set(known.present), changes: new Map(known.changes) }
}

/** The report, and with it all figures: in one transaction, so that a stopped import leaves nothing. */
export async function keepInspected(here: Here, edition: Edition, read: Reading): Promise<void> {
  if (read.table) await keepTable(here, edition.id, read.table)
  else await keepFigures(here, edition.id, read.figures)
  await here.db.run(sql`update observatory.city_editions set state = 'inspected',
      inspected_at = ${here.now}, inspection = ${json(read.inspection)}, version = version + 1
    where city = ${here.city} and id = ${edition.id}`)
}

async function keepFigures(
  here: Here,
  editionId: string,
  figures: readonly TakenFigure[],
): Promise<void> {
  const list = (of: (one: TakenFigure) => string | number) => figures.map(of).join(',')
  // Lists as text: both engines read them alike, and faster than JSON.
  await here.db.run(sql`
    insert into observatory.city_figures (city, edition, area, series, period, value, mark, partial)
    select ${here.city}, ${editionId}::uuid, l.area, s.id, l.period, nullif(l.value, '')::numeric,
      nullif(l.mark, ''), coalesce(l.value, '') <> '' and coalesce(l.mark, '') <> ''
    from unnest(
        string_to_array(${list(({ area }) => (area === NATION ? 0 : Number(area)))}, ',')::int[],
        string_to_array(${list(({ series }) => series)}, ','),
        string_to_array(${list(({ period }) => period)}, ',')::int[],
        string_to_array(${list(({ value }) => value ?? '')}, ','),
        string_to_array(${list(({ mark }) => mark ?? '')}, ','))
      as l (area, series, period, value, mark)
    join observatory.series s on s.code = l.series
    returning null`)
}

/** Refused, by the inspection (with its report) or by a person. */
export function keepRejected(
  here: Here,
  edition: Edition,
  reason: string,
  inspection: Reading['inspection'] | null,
): Promise<number> {
  return here.db.run(sql`update observatory.city_editions set state = 'rejected',
      rejected_at = ${here.now}, rejected_by_name = ${inspection ? '検査' : here.person.name},
      rejection = ${reason}, version = version + 1,
      inspected_at = coalesce(inspected_at, ${here.now}),
      inspection = coalesce(${inspection ? json(inspection) : null}, inspection)
    where city = ${here.city} and id = ${edition.id}`)
}

/**
 * What was current of this source until now is the former edition from now on. Of 産業連関表 the city's
 * and the prefecture's stand side by side: only one of the same area goes.
 */
export async function keepReleased(here: Here, edition: Edition, changed: number): Promise<void> {
  await here.db.run(sql`update observatory.city_editions set state = 'superseded',
      superseded_at = ${here.now}, superseded_by = ${edition.id}::uuid, version = version + 1
    where city = ${here.city} and source = ${edition.source} and state = 'released'
      and published_on <= ${edition.publishedOn}::date 
      and (layout <> 'io' or id in ${tablesOfSameArea(here, edition.id)})`)
  await here.db.run(sql`update observatory.city_editions set state = 'released',
      released_at = ${here.now}, released_by = ${here.person.id}::uuid,
      released_by_name = ${here.person.name}, changed = ${changed}, version = version + 1
    where city = ${here.city} and id = ${edition.id}`)
}

export function keepWithdrawn(here: Here, edition: Edition, reason: string): Promise<number> {
  return here.db.run(sql`update observatory.city_editions set state = 'withdrawn',
      withdrawn_at = ${here.now}, withdrawn_by_name = ${here.person.name}, withdrawal = ${reason},
      version = version + 1
    where city = ${here.city} and id = ${edition.id}`)
}
