import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql } from '#platform'
import type { FieldColumns } from '../import-columns/rules.ts'
import type { ImportState } from './rules.ts'
import { importStates, silentMinutes } from './rules.ts'

const Import = z.object({
  id: z.uuid(),
  fileId: z.uuid(),
  fileName: z.string(),
  fileSha256: z.string(),
  tableSha256: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  lineEnd: z.enum(['\n', '\r']),
  header: z.array(z.string()),
  headerKey: z.string(),
  headerLine: z.number(),
  rowsAt: z.number(),
  bytes: z.number(),
  fields: z.record(z.string(), z.number()),
  source: z.string(),
  asOf: localDate().nullable(),
  jsicRevision: z.number().nullable(),
  restoresZeros: z.boolean(),
  doubtfulAs: z.string(),
  newState: z.string(),
  state: z.enum(importStates),
  receivedAt: z.string(),
  receivedBy: z.uuid().nullable(),
  receivedName: z.string(),
  readTo: z.number(),
  readRows: z.number(),
  created: z.number(),
  changed: z.number(),
  same: z.number(),
  doubtful: z.number(),
  wrong: z.number(),
  offered: z.number(),
  checkedAt: z.string().nullable(),
  queuedAt: z.string().nullable(),
  startedAt: z.string().nullable(),
  startedBy: z.uuid().nullable(),
  startedName: z.string(),
  doneLine: z.number(),
  doneCreated: z.number(),
  doneChanged: z.number(),
  beatAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoneName: z.string(),
  undoReason: z.string(),
  undoneLine: z.number(),
  /** The day on which what the register said before was cleared. */
  beforeClearedOn: localDate().nullable(),
  version: z.number(),
})
export type Import = z.infer<typeof Import>

const imports = (here: Here, which: Sql) => sql`
  select i.* from businesses.imports i where i.city = ${here.city} and ${which}`

/** @throws {Missing} there is none in this city */
export function importSeenBy(here: Here, importId: string): Promise<Import> {
  return here.db.one(Import, imports(here, sql`i.id = ${importId}::uuid`))
}

/** As `importSeenBy`, and nobody else moves it until the act is done. */
export function importToMove(here: Here, importId: string): Promise<Import> {
  return here.db.one(Import, sql`${imports(here, sql`i.id = ${importId}::uuid`)} for update`)
}

export function latestImports(here: Here): Promise<Import[]> {
  return here.db.many(
    Import,
    sql`${imports(here, sql`true`)} order by i.received_at desc, i.id limit 100`,
  )
}

/** The one at work, else the one that waits the longest. */
export function importAtWork(here: Here): Promise<Import | null> {
  return here.db.maybe(Import, imports(here, sql`i.state = '実行中'`))
}

/** How the last file with these columns was read. */
export function lastFieldsFor(here: Here, headerKey: string): Promise<Import | null> {
  return here.db.maybe(
    Import,
    sql`${imports(here, sql`i.header_key = ${headerKey} and i.fields <> '{}'`)}
      order by i.received_at desc, i.id limit 1`,
  )
}

export type Received = Pick<
  Import,
  | 'fileId'
  | 'fileName'
  | 'fileSha256'
  | 'tableSha256'
  | 'encoding'
  | 'delimiter'
  | 'lineEnd'
  | 'header'
  | 'headerKey'
  | 'headerLine'
  | 'rowsAt'
  | 'bytes'
>

export function insertImport(here: Here, made: Received): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into businesses.imports (city, file_id, file_name, file_sha256, table_sha256, encoding,
        delimiter, line_end, header, header_key, header_line, rows_at, bytes, read_to, state, received_at,
        received_by, received_name)
      values (${here.city}, ${made.fileId}, ${made.fileName}, ${made.fileSha256},
        ${made.tableSha256}, ${made.encoding}, ${made.delimiter}, ${made.lineEnd},
        ${made.header}::text[], ${made.headerKey}, ${made.headerLine}::int, ${made.rowsAt}::bigint, ${made.bytes}::bigint,
        ${made.rowsAt}::bigint, '受付', ${here.now}, ${here.person.id}, ${here.person.name})
      returning id`,
  )
}

/** Checking begins (again) at the first row. */
export async function beginCheck(
  here: Here,
  importId: string,
  read: {
    readonly fields: FieldColumns
    readonly source: string
    readonly asOf: LocalDate
    readonly jsicRevision: number
    readonly restoresZeros: boolean
  },
): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set state = '対応付け', fields = ${json(read.fields)},
      source = ${read.source}, as_of = ${read.asOf}, jsic_revision = ${read.jsicRevision}::int,
      restores_zeros = ${read.restoresZeros}, read_to = rows_at, read_rows = 0, created = 0,
      changed = 0, same = 0, doubtful = 0, wrong = 0, offered = 0, checked_at = null,
      started_at = ${here.now}, beat_at = ${here.now}, version = version + 1
    where city = ${here.city} and id = ${importId}::uuid`)
}

export async function keepChecked(
  here: Here,
  importId: string,
  to: { readonly readTo: number; readonly readRows: number; readonly offered: number },
): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set read_to = ${to.readTo}::bigint, read_rows = ${to.readRows}::int,
      offered = offered + ${to.offered}::int, beat_at = ${here.now}
    where city = ${here.city} and id = ${importId}::uuid`)
}

type Counts = Readonly<Partial<Record<'new' | 'changed' | 'same' | 'doubtful' | 'wrong', number>>>

/** The verdicts as they now stand, and the state that follows from them. */
export async function keepCounts(
  here: Here,
  importId: string,
  counts: Counts,
  state: ImportState,
): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set state = ${state}, created = ${counts.new ?? 0}::int,
      changed = ${counts.changed ?? 0}::int, same = ${counts.same ?? 0}::int,
      doubtful = ${counts.doubtful ?? 0}::int, wrong = ${counts.wrong ?? 0}::int,
      checked_at = coalesce(checked_at, ${here.now}), version = version + 1
    where city = ${here.city} and id = ${importId}::uuid`)
}

/** What was decided about rows that are much alike others, and what then stands in the preview. */
export async function keepDoubtfulAs(here: Here, importId: string, as: string): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set doubtful_as = ${as}
    where city = ${here.city} and id = ${importId}::uuid`)
}

/** It may begin, or go on, as soon as no other is at work. */
export async function keepQueued(
  here: Here,
  importId: string,
  newState: string,
  by: { readonly id: string | null; readonly name: string },
): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set new_state = ${newState}, queued_at = ${here.now},
      started_by = ${by.id}, started_name = ${by.name}, version = version + 1
    where city = ${here.city} and id = ${importId}::uuid`)
}

/** The work begins, or goes on behind the last line that was written. */
export async function keepRunning(here: Here, importId: string): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set beat_at = ${here.now}, state = '実行中',
      started_at = case when state = 'プレビュー' then ${here.now}::timestamptz else started_at end
    where city = ${here.city} and id = ${importId}::uuid`)
}

/** Work whose program was killed stands still until somebody lets it go on. */
export async function interruptSilent(here: Here): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set state = '中断', queued_at = null, version = version + 1
    where city = ${here.city} and state = '実行中'
      and beat_at < ${here.now}::timestamptz - make_interval(mins => ${silentMinutes}::int)`)
}

/** It stands still until somebody lets it go on. */
export async function keepInterrupted(here: Here, importId: string): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set state = '中断', queued_at = null, version = version + 1
    where city = ${here.city} and id = ${importId}::uuid`)
}

export async function keepEnded(
  here: Here,
  importId: string,
  state: '完了' | '一部失敗',
): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set state = ${state}, queued_at = null, ended_at = ${here.now},
      version = version + 1
    where city = ${here.city} and id = ${importId}::uuid`)
}

export async function keepUndone(here: Here, importId: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set state = '取消済', undone_at = ${here.now},
      undone_name = ${here.person.name}, undo_reason = ${reason}, version = version + 1
    where city = ${here.city} and id = ${importId}::uuid`)
}

/** What moves at this moment: written, checked or taken back within the last minutes. */
export function importInView(here: Here): Promise<Import | null> {
  return here.db.maybe(
    Import,
    sql`${imports(
      here,
      sql`(i.state = '実行中' or i.state in ('対応付け', '取消済')
        and i.beat_at > ${here.now}::timestamptz - make_interval(mins => ${silentMinutes}::int))`,
    )}
      order by i.state = '実行中' desc, i.beat_at desc, i.id limit 1`,
  )
}
