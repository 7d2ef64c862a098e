import { z } from 'zod'
import type { LocalDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { countGone } from '../counts/tables.ts'

const columns =
  `kind corporate_number name kana name_en aliases postal_code address district phone mail
  preferred_way jsic_code jsic_revision employees employees_on founded_year capital_yen source
  confirmed_on name_key phone_key sort_key search_text`.split(/\s+/)
const set = sql.raw(columns.join(', '))
const restored = sql.raw(columns.map((column) => `n.${column}`).join(', '))

// What the import wrote has this version, unless somebody has written since.
const written = sql`coalesce(r.seen_version, 0) + 1`
const taken = (here: Here, importId: string) => sql`
  r.city = ${here.city} and r.import_id = ${importId}::uuid and r.verdict in ('new', 'changed')
  and b.city = ${here.city} and b.id = r.business_id`

const Edited = z.object({
  businessId: z.uuid(),
  line: z.number(),
  name: z.string(),
  verdict: z.string(),
  isEdited: z.boolean(),
})
export type Edited = z.infer<typeof Edited>

const belongs = (here: Here, importId: string) => sql`
  select w.id from businesses.with_belongings(array(
    select r.business_id from businesses.import_rows r
    where r.city = ${here.city} and r.import_id = ${importId}::uuid and r.verdict = 'new')) w(id)`

/** Rows that were edited after the import, and new businesses that something else hangs on. */
export function rowsEditedSince(here: Here, importId: string, limit: number): Promise<Edited[]> {
  return here.db.many(
    Edited,
    sql`select r.business_id, r.line, b.name, r.verdict, b.version <> ${written} as is_edited
      from businesses.import_rows r, businesses.businesses b
      where ${taken(here, importId)} and (b.version <> ${written}
        or r.verdict = 'new' and b.id in (${belongs(here, importId)}))
      order by r.line limit ${limit}::int`,
  )
}

/** These are restored although they were edited. */
export async function tickRows(here: Here, importId: string, ids: readonly string[] | 'all') {
  const which = ids === 'all' ? sql`true` : sql`r.business_id = any(${ids}::uuid[])`
  await here.db.run(sql`
    update businesses.import_rows r set outcome = 'ticked'
    from businesses.businesses b
    where ${taken(here, importId)} and b.version <> ${written} and ${which}`)
}

const Last = z.object({ line: z.number().nullable() })

export async function linesToUndo(here: Here, importId: string, after: number, limit: number) {
  const { line } = await here.db.one(
    Last,
    sql`select max(line) as line from (select line from businesses.import_rows
      where city = ${here.city} and import_id = ${importId}::uuid and line > ${after}::int
        and verdict in ('new', 'changed') order by line limit ${limit}::int) next`,
  )
  return line
}

type Lines = { readonly after: number; readonly to: number }
const Id = z.object({ id: z.uuid() })
const within = ({ after, to }: Lines): Sql =>
  sql`r.line > ${after}::int and r.line <= ${to}::int and (b.version = ${written} or r.outcome = 'ticked')`

/** Puts changed businesses of some lines back as they were. */
export async function restoreChanged(here: Here, importId: string, lines: Lines) {
  const done = await here.db.many(
    Id,
    sql`update businesses.businesses b set (${set}) = (
          select ${restored} from jsonb_populate_record(b, r.before) n), version = b.version + 1
      from businesses.import_rows r
      where ${taken(here, importId)} and ${within(lines)} and r.verdict = 'changed'
      returning b.id`,
  )
  return done.map(({ id }) => id)
}

/** Takes new businesses of some lines out again, where nothing hangs on them. */
export async function removeNew(here: Here, importId: string, lines: Lines) {
  const found = await here.db.many(
    Id,
    sql`select b.id from businesses.import_rows r, businesses.businesses b
      where ${taken(here, importId)} and ${within(lines)} and r.verdict = 'new'`,
  )
  const ids = found.map(({ id }) => id)
  // What was worked out about them: keys, and pairs about which nobody has said anything.
  await here.db.run(sql`
    delete from businesses.duplicate_pairs where city = ${here.city} and decision is null
      and (one_id = any(${ids}::uuid[]) or other_id = any(${ids}::uuid[]))`)
  const bound = await here.db.many(
    z.object({ withBelongings: z.uuid() }),
    sql`select businesses.with_belongings(${ids}::uuid[]) as with_belongings`,
  )
  const kept = new Set(bound.map(({ withBelongings }) => withBelongings))
  const free = ids.filter((id) => !kept.has(id))
  await here.db.run(sql`
    delete from businesses.duplicate_keys
    where city = ${here.city} and business_id = any(${free}::uuid[])`)
  await countGone(here, free)
  await here.db.run(sql`
    delete from businesses.businesses where city = ${here.city} and id = any(${free}::uuid[])`)
  return free
}

export async function keepUndoneLines(
  here: Here,
  importId: string,
  lines: Lines,
  ids: readonly string[],
): Promise<void> {
  await here.db.run(sql`
    update businesses.import_rows set
      outcome = case when business_id = any(${ids}::uuid[]) then 'undone' else 'kept' end
    where city = ${here.city} and import_id = ${importId}::uuid and line > ${lines.after}::int
      and line <= ${lines.to}::int and verdict in ('new', 'changed')`)
  await here.db.run(sql`
    update businesses.imports set undone_line = ${lines.to}::int, beat_at = ${here.now}
    where city = ${here.city} and id = ${importId}::uuid`)
}

/** Nothing is left to be restored. */
export async function keepAllUndone(here: Here, importId: string): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set undone_line = done_line
    where city = ${here.city} and id = ${importId}::uuid`)
}

const Kept = z.object({ businessId: z.uuid(), line: z.number(), name: z.string() })
export type KeptRow = z.infer<typeof Kept>

/** Rows that stayed as the import, or somebody after it, had left them. */
export function rowsKept(here: Here, importId: string): Promise<KeptRow[]> {
  return here.db.many(
    Kept,
    sql`select r.business_id, r.line, b.name
      from businesses.import_rows r, businesses.businesses b
      where ${taken(here, importId)} and r.outcome = 'kept' order by r.line limit 500`,
  )
}

/** Imports that ended before a day and still keep what the register said before; none in the midst of going back. */
export async function importsPastUndo(here: Here, first: LocalDate): Promise<string[]> {
  const found = await here.db.many(
    Id,
    sql`select id from businesses.imports
      where city = ${here.city} and before_cleared_on is null
        and ended_at < ${first}::date::timestamp at time zone 'Asia/Tokyo'
        and (state in ('完了', '一部失敗') or state = '取消済' and undone_line >= done_line)
      order by ended_at, id limit 20`,
  )
  return found.map(({ id }) => id)
}

/** Of the before-images of an import only the names of the fields stay. */
export async function clearBefore(here: Here, importId: string): Promise<void> {
  await here.db.run(sql`
    update businesses.import_rows set before = (
        select jsonb_object_agg(name, null::jsonb) from jsonb_object_keys(before) as name)
    where city = ${here.city} and import_id = ${importId}::uuid and before is not null`)
  await here.db.run(sql`
    update businesses.imports set before_cleared_on = ${here.today}::date
    where city = ${here.city} and id = ${importId}::uuid`)
}
