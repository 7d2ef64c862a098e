import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import { may } from '../permissions.ts'
import type { Headings } from './rules.ts'

const yen = z.number().nullable()
const Row = z.object({
  measureId: z.uuid(),
  name: z.string(),
  code: z.string(),
  currentYen: yen,
  obligatedYen: yen,
  orderedYen: yen,
  paidYen: z.number(),
  refundedYen: yen,
})
export type KnownRow = z.infer<typeof Row>

const Before = z.object({
  measureId: z.uuid(),
  name: z.string(),
  obligatedYen: yen,
  orderedYen: yen,
  paidYen: yen,
  refundedYen: yen,
  asOfOn: z.string().nullable(),
  /** The version that this file's writing made: another one means that somebody changed it since. */
  version: z.number(),
})
export type Before = z.infer<typeof Before>

const headingsShape = z.object({
  code: z.string(),
  current: z.string(),
  obligated: z.string(),
  ordered: z.string(),
  paid: z.string(),
  refunded: z.string(),
})

const ExecutionFile = z.object({
  id: z.uuid(),
  fiscalYear: z.number(),
  asOfOn: localDate(),
  fileName: z.string(),
  headings: headingsShape,
  rows: z.array(Row),
  problems: z.array(z.string()),
  before: z.array(Before),
  readAt: z.string(),
  readName: z.string(),
  writtenAt: z.string().nullable(),
  writtenName: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoneName: z.string().nullable(),
})
export type ExecutionFile = z.infer<typeof ExecutionFile>

const seen = (here: Here, which: Sql) => sql`
  select id, fiscal_year, as_of_on, file_name, headings, rows, problems, before, read_at, read_name,
    written_at, written_name, undone_at, undone_name
  from measures.execution_files
  where city = ${here.city} and ${may.takeInExecutions(here.person)} and ${which}`

export function executionFilesSeenBy(here: Here): Promise<ExecutionFile[]> {
  return here.db.many(
    ExecutionFile,
    sql`${seen(here, sql`true`)} order by read_at desc, id limit 20`,
  )
}

/** @throws {Missing} there is none, or not for this person */
export function executionFileSeenBy(here: Here, fileId: string): Promise<ExecutionFile> {
  return here.db.one(ExecutionFile, seen(here, sql`id = ${fileId}::uuid`))
}

/** The same bytes for the same year, written and standing. */
export function writtenBefore(
  here: Here,
  sha256: string,
  fiscalYear: number,
): Promise<ExecutionFile | null> {
  return here.db.maybe(
    ExecutionFile,
    sql`${seen(
      here,
      sql`sha256 = ${sha256} and fiscal_year = ${fiscalYear} and written_at is not null
        and undone_at is null`,
    )} order by written_at desc limit 1`,
  )
}

/** The measures of the codes in a file, by code. */
export async function measuresByCode(
  here: Here,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { id: string; name: string }>> {
  const found = await here.db.many(
    z.object({ id: z.uuid(), name: z.string(), code: z.string() }),
    sql`select id, name, code from measures.measures
      where city = ${here.city} and code = any(${codes}::text[])`,
  )
  return new Map(found.map((one) => [one.code, one]))
}

export function keepExecutionFile(
  here: Here,
  typed: {
    fiscalYear: number
    asOfOn: string
    fileName: string
    sha256: string
    headings: Headings
    rows: readonly KnownRow[]
    problems: readonly string[]
  },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.execution_files (city, fiscal_year, as_of_on, file_name, sha256,
        headings, rows, problems, read_at, read_name)
      values (${here.city}, ${typed.fiscalYear}, ${typed.asOfOn}, ${typed.fileName},
        ${typed.sha256}, ${json(typed.headings)}, ${json(typed.rows)}, ${typed.problems}::text[],
        ${here.now}, ${here.person.name})
      returning id`,
  )
}

const standing = (here: Here, fiscalYear: number, ids: readonly string[]) =>
  here.db.many(
    Before,
    sql`select e.measure_id, m.name, e.obligated_yen, e.ordered_yen, e.paid_yen, e.refunded_yen,
        e.as_of_on::text as as_of_on, e.version
      from measures.executions e
      join measures.measures m on (m.city, m.id) = (e.city, e.measure_id)
      where e.city = ${here.city} and e.fiscal_year = ${fiscalYear}
        and e.measure_id = any(${ids}::uuid[])`,
  )

/** What the year's records say now, by measure. */
export async function progressBefore(
  here: Here,
  file: ExecutionFile,
): Promise<ReadonlyMap<string, Before>> {
  const ids = file.rows.map((row) => row.measureId)
  const found = await standing(here, file.fiscalYear, ids)
  return new Map(found.map((one) => [one.measureId, one]))
}

/** The whole file at once; what stood there before is kept with it. */
export async function writeExecutionFile(here: Here, file: ExecutionFile): Promise<number> {
  const before = await progressBefore(here, file)
  await here.db.many(
    z.object({ measureId: z.uuid() }),
    sql`insert into measures.executions (city, measure_id, fiscal_year, obligated_yen, ordered_yen,
      paid_yen, refunded_yen, as_of_on, recorded_at, recorded_name)
    select ${here.city}, (x ->> 'measureId')::uuid, ${file.fiscalYear}::int,
      (x ->> 'obligatedYen')::bigint, (x ->> 'orderedYen')::bigint, (x ->> 'paidYen')::bigint,
      (x ->> 'refundedYen')::bigint, ${file.asOfOn}::date, ${here.now}::timestamptz,
      ${here.person.name}
    from jsonb_array_elements(${json(file.rows)}::jsonb) x
    on conflict (city, measure_id, fiscal_year) do update set
      obligated_yen = excluded.obligated_yen, ordered_yen = excluded.ordered_yen,
      paid_yen = excluded.paid_yen, refunded_yen = excluded.refunded_yen,
      as_of_on = excluded.as_of_on, recorded_at = excluded.recorded_at,
      recorded_name = excluded.recorded_name, version = executions.version + 1
    returning measure_id`,
  )
  const kept = file.rows.map((row) => {
    const old = before.get(row.measureId)
    const none = { obligatedYen: null, orderedYen: null, paidYen: null, refundedYen: null }
    const values = old ?? { ...none, asOfOn: null, measureId: row.measureId, name: row.name }
    return { ...values, version: (old?.version ?? 0) + 1 }
  })
  await here.db.run(sql`
    update measures.execution_files set written_at = ${here.now}, written_name = ${here.person.name},
      before = ${json(kept)}
    where city = ${here.city} and id = ${file.id}::uuid`)
  return kept.length
}

/** Names of measures that somebody changed after the file was written. */
export async function changedSince(here: Here, file: ExecutionFile): Promise<string[]> {
  const now = await progressBefore(here, file)
  return file.before
    .filter((old) => now.get(old.measureId)?.version !== old.version)
    .map((old) => old.name)
}

/** What stood before stands again. */
export async function undoExecutionFile(here: Here, file: ExecutionFile): Promise<void> {
  await here.db.run(sql`
    update measures.executions e set obligated_yen = (x ->> 'obligatedYen')::bigint,
      ordered_yen = (x ->> 'orderedYen')::bigint, paid_yen = (x ->> 'paidYen')::bigint,
      refunded_yen = (x ->> 'refundedYen')::bigint, as_of_on = (x ->> 'asOfOn')::date,
      recorded_at = ${here.now}, recorded_name = ${here.person.name}, version = e.version + 1
    from jsonb_array_elements(${json(file.before)}::jsonb) x
    where e.city = ${here.city} and e.fiscal_year = ${file.fiscalYear}
      and e.measure_id = (x ->> 'measureId')::uuid`)
  await here.db.run(sql`
    update measures.execution_files set undone_at = ${here.now}, undone_name = ${here.person.name}
    where city = ${here.city} and id = ${file.id}::uuid`)
}
