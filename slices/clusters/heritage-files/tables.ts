import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import { searchTextOf } from '../resources/rules.ts'
import type { Known } from './rules.ts'

export type HeritageFile = z.infer<typeof HeritageFile>
const HeritageFile = z.object({
  id: z.uuid(),
  fileId: z.uuid(),
  name: z.string(),
  encoding: z.string(),
  sha256: z.string(),
  state: z.string(),
  broughtAt: z.string(),
  broughtBy: z.string(),
  takenAt: z.string().nullable(),
  counts: z.record(z.string(), z.number()).nullable(),
  version: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select f.id, f.file_id, f.name, f.encoding, f.sha256, f.state, f.brought_at, f.brought_by,
    f.taken_at, f.counts, f.version
  from clusters.heritage_files f where f.city = ${here.city} and ${which}`

/** The lists that were brought, the newest first. */
export function heritageFiles(here: Here): Promise<HeritageFile[]> {
  return here.db.many(
    HeritageFile,
    sql`${seen(here, sql`true`)} order by f.brought_at desc, f.id limit 20`,
  )
}

/** @throws {Missing} none such was brought in this city */
export function heritageFileSeenBy(here: Here, id: string): Promise<HeritageFile> {
  return here.db.one(HeritageFile, seen(here, sql`f.id = ${id}::uuid`))
}

export function keepHeritageFile(
  here: Here,
  file: Pick<HeritageFile, 'fileId' | 'name' | 'encoding' | 'sha256'>,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into clusters.heritage_files (city, file_id, name, encoding, sha256, state,
        brought_at, brought_by)
      values (${here.city}, ${file.fileId}::uuid, ${file.name}, ${file.encoding}, ${file.sha256},
        '検査済', ${here.now}, ${here.person.name})
      returning id`,
  )
}

export async function markTaken(
  here: Here,
  id: string,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await here.db.run(sql`
    update clusters.heritage_files set state = '取込済', taken_at = ${here.now},
      counts = ${json(counts)}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export async function markUndone(here: Here, id: string): Promise<void> {
  await here.db.run(sql`
    update clusters.heritage_files set state = '取消済', version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

const KnownRow = z.object({
  id: z.uuid(),
  name: z.string(),
  kana: z.string(),
  description: z.string(),
  address: z.string(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  heritage: z.record(z.string(), z.string()).nullable(),
  heritageNumber: z.string().nullable(),
})

const knownRows = (here: Here, which: Sql) => sql`
  select r.id, r.name, r.kana, r.description, r.address, r.lat, r.lng, r.heritage,
    r.heritage_number
  from clusters.resources r
  where r.city = ${here.city} and r.legal_type = '観光資源' and ${which}
  order by r.heritage_number collate "C" nulls last, r.name collate "C" limit 20000`

/** Everything that a line of a list may mean. */
export function knownSights(here: Here): Promise<Known[]> {
  return here.db.many(KnownRow, knownRows(here, sql`true`))
}

/** What is written out as 文化財一覧. */
export function heritageSeenBy(here: Here): Promise<Known[]> {
  return here.db.many(KnownRow, knownRows(here, sql`r.heritage is not null`))
}

type Taken = { readonly known: Known | null; readonly next: Omit<Known, 'id'> }

const Written = z.object({ id: z.uuid(), version: z.number(), name: z.string() })

// All at once, whatever the number of lines: the rows travel as one jsonb.
const rowsOf = (taken: readonly Taken[]) =>
  json(
    taken.map(({ known, next }) => ({
      ...next,
      id: known?.id ?? null,
      heritage_number: next.heritageNumber,
      search_text: searchTextOf(next),
    })),
  )
const columns = sql`x (id uuid, name text, kana text, description text, address text,
  lat double precision, lng double precision, heritage jsonb, heritage_number text,
  search_text text)`

/** Takes lines in: new ones are inserted, changed ones rewritten, and how each was before is kept. */
export async function takeIn(
  here: Here,
  fileId: string,
  taken: readonly Taken[],
  source: string,
): Promise<void> {
  const fresh = taken.filter(({ known }) => known === null)
  const before = taken.filter(({ known }) => known !== null)
  const made = await here.db.many(
    Written,
    sql`insert into clusters.resources (city, legal_type, name, kana, description, address, lat,
        lng, heritage, heritage_number, source, search_text)
      select ${here.city}::int, '観光資源', x.name, x.kana, x.description, x.address, x.lat, x.lng,
        x.heritage, x.heritage_number, ${source}, x.search_text
      from jsonb_to_recordset(${rowsOf(fresh)}) ${columns}
      returning id, version, name`,
  )
  const rewritten = await here.db.many(
    Written,
    sql`update clusters.resources r set name = x.name, kana = x.kana, description = x.description,
        address = x.address, lat = x.lat, lng = x.lng, heritage = x.heritage,
        heritage_number = x.heritage_number, search_text = x.search_text, version = r.version + 1
      from jsonb_to_recordset(${rowsOf(before)}) ${columns}
      where r.city = ${here.city} and r.id = x.id returning r.id, r.version, r.name`,
  )
  const was = new Map(before.map(({ known }) => [known?.id, known]))
  const changes = [...made, ...rewritten].map(({ id, version }) => ({
    id,
    version,
    before: was.get(id) ?? null,
  }))
  await here.db.run(sql`
    insert into clusters.heritage_changes (city, file_id, resource_id, before, version)
    select ${here.city}::int, ${fileId}::uuid, x.id, nullif(x.before, 'null'::jsonb), x.version
    from jsonb_to_recordset(${json(changes)}) x (id uuid, before jsonb, version int)
    returning id`)
}

/** Whom an undoing would find changed since, or in use: they are kept and told. */
export function changedSince(here: Here, fileId: string): Promise<{ id: string; name: string }[]> {
  return here.db.many(
    z.object({ id: z.uuid(), name: z.string() }),
    sql`select r.id, r.name from clusters.heritage_changes h
      join clusters.resources r on (r.city, r.id) = (h.city, h.resource_id)
      where h.city = ${here.city} and r.city = ${here.city} and h.file_id = ${fileId}::uuid
        and (r.version <> h.version or (h.before is null and ${inUse(here)}))
      order by r.name collate "C" limit 200`,
  )
}

const inUse = (here: Here) => sql`exists (select from clusters.products p
  where p.city = ${here.city} and r.id = any(p.resource_ids))`

/** Puts back what the file changed and takes out what it brought, where nobody has touched it since. */
export async function putBack(here: Here, fileId: string): Promise<{ out: number; back: number }> {
  const restored = await here.db.many(
    z.object({ id: z.uuid(), before: KnownRow }),
    sql`select r.id, h.before from clusters.heritage_changes h
      join clusters.resources r on (r.city, r.id) = (h.city, h.resource_id)
      where h.city = ${here.city} and r.city = ${here.city} and h.file_id = ${fileId}::uuid
        and h.before is not null and r.version = h.version limit 20000`,
  )
  const rows = restored.map(({ id, before }) => ({ known: { ...before, id }, next: before }))
  await here.db.run(sql`
    update clusters.resources r set name = x.name, kana = x.kana, description = x.description,
      address = x.address, lat = x.lat, lng = x.lng, heritage = x.heritage,
      heritage_number = x.heritage_number, search_text = x.search_text, version = r.version + 1
    from jsonb_to_recordset(${rowsOf(rows)}) ${columns}
    where r.city = ${here.city} and r.id = x.id`)
  const out = await here.db.run(sql`
    delete from clusters.resources r using clusters.heritage_changes h
    where r.city = ${here.city} and h.city = ${here.city} and h.file_id = ${fileId}::uuid
      and h.resource_id = r.id and h.before is null and r.version = h.version
      and not ${inUse(here)}`)
  return { out, back: restored.length }
}
