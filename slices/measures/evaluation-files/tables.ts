import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, hasRole, json, type Sql, sql } from '#platform'
import type { Change, SheetMeasure } from '../evaluation-sheets/rules.ts'
import { KeptMeasure } from '../evaluation-sheets/tables.ts'
import { may } from '../permissions.ts'
import { fileStates, type Verdict, verdicts } from './rules.ts'

const SheetFile = z.object({
  id: z.uuid(),
  fileId: z.uuid(),
  fileName: z.string(),
  publisher: z.string(),
  source: z.string(),
  sourceUrl: z.string(),
  publishedOn: localDate().nullable(),
  unread: z.array(z.string()),
  sheets: z.number(),
  state: z.enum(fileStates),
  receivedAt: z.string(),
  receivedName: z.string(),
  takenAt: z.string().nullable(),
  takenName: z.string(),
  undoneAt: z.string().nullable(),
  undoneName: z.string(),
  undoReason: z.string(),
  jobId: z.uuid().nullable(),
  version: z.number(),
})
export type SheetFile = z.infer<typeof SheetFile>

const seen = (here: Here, which: Sql) => sql`
  select f.id, f.file_id, f.file_name, f.publisher, f.source, f.source_url, f.published_on, f.unread,
    f.sheets, f.state, f.received_at, f.received_name, f.taken_at, f.taken_name, f.undone_at,
    f.undone_name, f.undo_reason, f.job_id, f.version
  from measures.sheet_files f
  where f.city = ${here.city} and ${may.seeMeasures(here.person) || hasRole(here.person, 'system')}
    and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function sheetFileSeenBy(here: Here, sheetFileId: string): Promise<SheetFile> {
  return here.db.one(SheetFile, seen(here, sql`f.id = ${sheetFileId}::uuid`))
}

export function sheetFilesSeenBy(here: Here): Promise<SheetFile[]> {
  return here.db.many(
    SheetFile,
    sql`${seen(here, sql`true`)} order by f.received_at desc, f.id limit 50`,
  )
}

/** The files that told a measure's years, for the source beside each figure. */
export async function filesNamed(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SheetFile>> {
  const found = await here.db.many(SheetFile, seen(here, sql`f.id = any(${ids}::uuid[])`))
  return new Map(found.map((one) => [one.id, one]))
}

type Received = {
  readonly fileId: string
  readonly fileName: string
  readonly sha256: string
  readonly publisher: string
  readonly source: string
  readonly sourceUrl: string
  readonly publishedOn: string | null
}

export function insertSheetFile(here: Here, made: Received): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into measures.sheet_files (city, file_id, file_name, file_sha256, publisher, source,
        source_url, published_on, sheets, state, received_at, received_name)
      values (${here.city}, ${made.fileId}, ${made.fileName}, ${made.sha256}, ${made.publisher},
        ${made.source}, ${made.sourceUrl}, ${made.publishedOn}::date, 0, '確認中', ${here.now},
        ${here.person.name})
      returning id`,
  )
}

type Move = {
  readonly jobId?: string
  readonly sheets?: number
  readonly unread?: readonly string[]
  readonly undoReason?: string
}

/** The next state of a file; whoever takes in and whoever undoes is named. */
export async function moveSheetFile(
  here: Here,
  id: string,
  state: SheetFile['state'],
  { jobId, sheets, unread, undoReason }: Move = {},
): Promise<void> {
  const [takes, undoes] = [state === '取込済', state === '取消済']
  await here.db.run(sql`
    update measures.sheet_files set state = ${state}, version = version + 1,
      job_id = coalesce(${jobId ?? null}::uuid, job_id),
      sheets = coalesce(${sheets ?? null}::int, sheets),
      unread = coalesce(${unread ?? null}::text[], unread),
      taken_at = case when ${takes} then ${here.now}::timestamptz else taken_at end,
      taken_name = case when ${takes} then ${here.person.name} else taken_name end,
      undone_at = case when ${undoes} then ${here.now}::timestamptz else undone_at end,
      undone_name = case when ${undoes} then ${here.person.name} else undone_name end,
      undo_reason = coalesce(${undoReason ?? null}, undo_reason)
    where city = ${here.city} and id = ${id}::uuid`)
}

const FileRow = z.object({
  place: z.number(),
  code: z.string(),
  name: z.string(),
  verdict: z.enum(verdicts),
  problems: z.array(z.string()),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
  after: KeptMeasure.nullable(),
  before: KeptMeasure.nullable(),
  sheetId: z.uuid().nullable(),
  seen: z.number().nullable(),
  made: z.number().nullable(),
  leftWhy: z.string(),
})
export type FileRow = z.infer<typeof FileRow>

/** What becomes of each sheet of a file, in its order. The file was loaded through the person. */
export function rowsOf(here: Here, sheetFileId: string): Promise<FileRow[]> {
  return here.db.many(
    FileRow,
    sql`select r.place, r.code, r.name, r.verdict, r.problems, r.changes, r.after, r.before, r.sheet_id,
        r.seen, r.made, r.left_why
      from measures.sheet_rows r
      where r.city = ${here.city} and r.file_id = ${sheetFileId}::uuid order by r.place`,
  )
}

export async function forgetRows(here: Here, sheetFileId: string): Promise<void> {
  await here.db.run(sql`delete from measures.sheet_rows
    where city = ${here.city} and file_id = ${sheetFileId}::uuid`)
}

export type Judged = {
  readonly place: number
  readonly code: string
  readonly name: string
  readonly verdict: Verdict
  readonly problems: readonly string[]
  readonly changes: readonly Change[]
  readonly after: SheetMeasure | null
  readonly before: SheetMeasure | null
  readonly seen: number | null
  readonly sheetId: string | null
}

export async function keepRows(
  here: Here,
  sheetFileId: string,
  rows: readonly Judged[],
): Promise<void> {
  const typed = rows.map(({ sheetId, ...row }) => ({ ...row, sheet_id: sheetId }))
  await here.db.run(sql`
    insert into measures.sheet_rows (city, file_id, place, code, name, verdict, problems, changes,
      after, before, sheet_id, seen)
    select ${here.city}, ${sheetFileId}::uuid, r.place, r.code, r.name, r.verdict, r.problems,
      r.changes, r.after, r.before, r.sheet_id, r.seen
    from jsonb_populate_recordset(null::measures.sheet_rows, ${json(typed)}) r
    on conflict (city, file_id, place) do update set (code, name, verdict, problems, changes, after,
        before, sheet_id, seen)
      = row(excluded.code, excluded.name, excluded.verdict, excluded.problems, excluded.changes,
        excluded.after, excluded.before, excluded.sheet_id, excluded.seen)
    returning place`)
}

/** Which record each row became, and in which version. */
export async function noteMade(
  here: Here,
  sheetFileId: string,
  made: readonly { readonly place: number; readonly id: string; readonly version: number }[],
): Promise<void> {
  await here.db.run(sql`
    update measures.sheet_rows set sheet_id = m.id, made = m.version
    from jsonb_to_recordset(${json(made)}) as m(place int, id uuid, version int)
    where sheet_rows.city = ${here.city} and sheet_rows.file_id = ${sheetFileId}::uuid
      and sheet_rows.place = m.place`)
}

export async function noteLeft(
  here: Here,
  sheetFileId: string,
  left: readonly { readonly place: number; readonly why: string }[],
): Promise<void> {
  await here.db.run(sql`
    update measures.sheet_rows set left_why = l.why
    from jsonb_to_recordset(${json(left)}) as l(place int, why text)
    where sheet_rows.city = ${here.city} and sheet_rows.file_id = ${sheetFileId}::uuid
      and sheet_rows.place = l.place`)
}
