import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import { nameKey } from '../searches/rules.ts'
import type { Candidate, Changes, Pasted } from './rules.ts'

export const states = ['下書き', '実行中', '実行済', '取消中', '取消済', '取りやめ'] as const

export type BulkEdit = z.infer<typeof BulkEdit>
const BulkEdit = z.object({
  id: z.uuid(),
  state: z.enum(states),
  origin: z.string(),
  changes: z.record(z.string(), z.string()),
  reason: z.string(),
  madeName: z.string(),
  madeAt: z.string(),
  appliedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  jobId: z.uuid().nullable(),
  version: z.number(),
  rows: z.number(),
})

const seen = (here: Here, which: Sql) => sql`
  select e.id, e.state, e.origin, e.changes, e.reason, e.made_name, e.made_at, e.applied_at,
    e.undone_at, e.job_id, e.version,
    (select count(*)::int from businesses.bulk_edit_rows r
      where r.city = ${here.city} and r.bulk_edit_id = e.id) as rows
  from businesses.bulk_edits e where e.city = ${here.city} and ${which}`

/** What was edited at once, the latest first. */
export function bulkEditsSeenBy(here: Here): Promise<BulkEdit[]> {
  return here.db.many(
    BulkEdit,
    sql`${seen(here, sql`e.state <> '取りやめ'`)} order by e.made_at desc, e.id limit 100`,
  )
}

/** @throws {Missing} there is none in this city */
export function bulkEditSeenBy(here: Here, bulkEditId: string): Promise<BulkEdit> {
  return here.db.one(BulkEdit, seen(here, sql`e.id = ${bulkEditId}::uuid`))
}

export function keepBulkEdit(here: Here, origin: string): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.bulk_edits (city, state, origin, made_by, made_name, made_at)
      values (${here.city}, '下書き', ${origin}, ${here.person.id}::uuid, ${here.person.name},
        ${here.now})
      returning id`,
  )
}

export type Row = z.infer<typeof Row>
const Row = z.object({
  number: z.number(),
  businessId: z.uuid().nullable(),
  called: z.string(),
  typed: z.record(z.string(), z.string()),
  problem: z.string(),
  outcome: z.string(),
  before: z.record(z.string(), z.string()).nullable(),
  versionAfter: z.number().nullable(),
})

/** Some rows in their order, after a number. */
export function rowsAfter(
  here: Here,
  bulkEditId: string,
  after: number,
  most: number,
  outcome: string | null = null,
): Promise<Row[]> {
  const which = outcome === null ? sql`true` : sql`r.outcome = ${outcome}`
  return here.db.many(
    Row,
    sql`select r.number, r.business_id, r.called, r.typed, r.problem, r.outcome, r.before,
        r.version_after
      from businesses.bulk_edit_rows r
      where r.city = ${here.city} and r.bulk_edit_id = ${bulkEditId}::uuid and r.number > ${after}
        and ${which}
      order by r.number limit ${most}::int`,
  )
}

/** Each chosen business a row; an id that is none of this city's gives none. @returns how many */
export function keepChosen(
  here: Here,
  bulkEditId: string,
  ids: readonly string[],
): Promise<number> {
  return here.db.run(sql`
    insert into businesses.bulk_edit_rows (city, bulk_edit_id, number, business_id, called)
    select ${here.city}::int, ${bulkEditId}::uuid,
      (row_number() over (order by b.sort_key collate "C", b.id))::int, b.id, b.name
    from businesses.businesses b
    where b.city = ${here.city} and b.id = any(${ids}::uuid[])
    returning number`)
}

export type NewRow = {
  readonly number: number
  readonly businessId: string | null
  readonly called: string
  readonly typed: Changes
  readonly problem: string
}

export function keepPasted(here: Here, bulkEditId: string, rows: readonly NewRow[]) {
  return here.db.run(sql`
    insert into businesses.bulk_edit_rows
      (city, bulk_edit_id, number, business_id, called, typed, problem, outcome)
    select ${here.city}::int, ${bulkEditId}::uuid, r.number, r.business_id, r.called, r.typed,
      r.problem, case when r.problem <> '' then '直せない' else '' end
    from jsonb_to_recordset(${json(rows.map(snaked))})
      as r(number int, business_id uuid, called text, typed jsonb, problem text)
    returning number`)
}

const snaked = ({ businessId, ...row }: NewRow) => ({ ...row, business_id: businessId })

const Found = z.object({
  id: z.uuid(),
  corporateNumber: z.string().nullable(),
  nameKey: z.string(),
  phoneKey: z.string(),
})

/** Whom pasted lines may mean, by number or by name. */
export function candidatesFor(here: Here, pasted: readonly Pasted[]): Promise<Candidate[]> {
  const numbers = pasted.map(({ corporateNumber }) => corporateNumber).filter((one) => one !== '')
  const names = pasted.map(({ name }) => nameKey(name)).filter((one) => one !== '')
  return here.db.many(
    Found,
    sql`select b.id, b.corporate_number, b.name_key, b.phone_key from businesses.businesses b
      where b.city = ${here.city} and (b.corporate_number = any(${numbers}::text[])
        or b.name_key = any(${names}::text[])) limit 20000`,
  )
}

export type Told = {
  readonly number: number
  readonly outcome: string
  readonly problem: string
  readonly before?: Changes | null
  readonly versionAfter?: number | null
}

/** What became of some rows, or would. */
export async function tellRows(here: Here, bulkEditId: string, told: readonly Told[]) {
  if (told.length === 0) return
  const rows = told.map(({ number, outcome, problem, before = null, versionAfter = null }) => ({
    number,
    outcome,
    problem,
    before,
    version_after: versionAfter,
  }))
  await here.db.run(sql`
    update businesses.bulk_edit_rows r
    set outcome = t.outcome, problem = t.problem, before = coalesce(t.before, r.before),
      version_after = coalesce(t.version_after, r.version_after)
    from jsonb_to_recordset(${json(rows)})
      as t(number int, outcome text, problem text, before jsonb, version_after int)
    where r.city = ${here.city} and r.bulk_edit_id = ${bulkEditId}::uuid and r.number = t.number`)
}

const Outcome = z.object({ outcome: z.string(), count: z.number() })

/** How many rows stand under each outcome. */
export async function outcomesOf(here: Here, bulkEditId: string): Promise<Map<string, number>> {
  const found = await here.db.many(
    Outcome,
    sql`select r.outcome, count(*)::int as count from businesses.bulk_edit_rows r
      where r.city = ${here.city} and r.bulk_edit_id = ${bulkEditId}::uuid group by r.outcome`,
  )
  return new Map(found.map(({ outcome, count }) => [outcome, count]))
}

export async function rewriteChanges(here: Here, bulkEditId: string, changes: Changes) {
  await here.db.run(sql`
    update businesses.bulk_edits set changes = ${json(changes)}, version = version + 1
    where city = ${here.city} and id = ${bulkEditId}::uuid`)
}

/** One step of the whole edit; its moment is kept with it. */
export async function moveBulkEdit(
  here: Here,
  bulkEditId: string,
  to: (typeof states)[number],
  { reason, jobId }: { readonly reason?: string; readonly jobId?: string } = {},
): Promise<void> {
  await here.db.run(sql`
    update businesses.bulk_edits
    set state = ${to}, reason = coalesce(${reason ?? null}::text, reason),
      job_id = coalesce(${jobId ?? null}::uuid, job_id), version = version + 1,
      applied_at = case when ${to} = '実行済' then ${here.now}::timestamptz else applied_at end,
      undone_at = case when ${to} = '取消済' then ${here.now}::timestamptz else undone_at end
    where city = ${here.city} and id = ${bulkEditId}::uuid`)
}
