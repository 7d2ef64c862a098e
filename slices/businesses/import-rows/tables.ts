import { z } from 'zod'
import { type Here, json, type Sql, sql } from '#platform'
import type { JudgedRow } from '../import-verdicts/rules.ts'
import { type Verdict, verdicts } from './rules.ts'

const Known = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  kind: z.string(),
  corporateNumber: z.string().nullable(),
  name: z.string(),
  kana: z.string(),
  nameEn: z.string(),
  aliases: z.array(z.string()),
  postalCode: z.string(),
  address: z.string(),
  district: z.string(),
  phone: z.string(),
  mail: z.string(),
  preferredWay: z.string(),
  jsicCode: z.string().nullable(),
  jsicRevision: z.number().nullable(),
  employees: z.number().nullable(),
  employeesOn: z.string().nullable(),
  foundedYear: z.number().nullable(),
  capitalYen: z.number().nullable(),
  source: z.string(),
  confirmedOn: z.string(),
})
export type Known = z.infer<typeof Known>

const columns = sql`b.id, b.version, b.state, b.kind, b.corporate_number, b.name, b.kana, b.name_en,
  b.aliases, b.postal_code, b.address, b.district, b.phone, b.mail, b.preferred_way, b.jsic_code,
  b.jsic_revision, b.employees, b.employees_on, b.founded_year, b.capital_yen, b.source,
  b.confirmed_on`

/**
 * Those of the register with these ids or 法人番号, as an import reads and rewrites them. Each is looked up by
 * itself, which no planner takes apart: for a register that it has not yet counted, filled a minute ago, it would
 * read the whole of it for every few hundred rows of a list.
 */
export async function businessesKnownAs(
  here: Here,
  ids: readonly string[],
  numbers: readonly string[],
): Promise<Known[]> {
  const byId = sql`select ${columns} from unnest(${ids}::uuid[]) asked(id)
    cross join lateral (select * from businesses.businesses o
      where o.city = ${here.city} and o.id = asked.id limit 1) b`
  const byNumber = sql`select ${columns} from unnest(${numbers}::text[]) asked(number)
    cross join lateral (select * from businesses.businesses o
      where o.city = ${here.city} and o.corporate_number = asked.number limit 1) b`
  const found = ids.length > 0 ? await here.db.many(Known, byId) : []
  return numbers.length > 0 ? [...found, ...(await here.db.many(Known, byNumber))] : found
}

const Alike = z.object({
  id: z.string(),
  nameKey: z.string(),
  phoneKey: z.string(),
  corporateNumber: z.string().nullable(),
})
export type Alike = z.infer<typeof Alike>

/** Those with one of these names or telephones; who has closed or was merged is not offered. */
export function businessesAlike(
  here: Here,
  names: readonly string[],
  phones: readonly string[],
): Promise<Alike[]> {
  const alike = (list: readonly string[], key: Sql) => sql`
    select b.id, b.name_key, b.phone_key, b.corporate_number
    from (select distinct key from unnest(${list}::text[]) key) asked
    cross join lateral (select * from businesses.businesses o
      where o.city = ${here.city} and ${key} = asked.key
        and o.state in ('仮登録', '申出', '登録', '休業') limit 1000) b`
  const ways: Sql[] = []
  if (names.length > 0) ways.push(alike(names, sql`o.name_key`))
  if (phones.length > 0) ways.push(alike(phones, sql`o.phone_key`))
  return ways.length === 0 ? Promise.resolve([]) : here.db.many(Alike, sql.join(ways, sql` union `))
}

export async function keepRows(
  here: Here,
  importId: string,
  rows: readonly JudgedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const written = rows.map((row) => ({
    line: row.line,
    at: row.at,
    bytes: row.bytes,
    verdict: row.verdict,
    business_id: row.businessId,
    seen_version: row.seenVersion,
    key: row.key,
    called: row.called,
    after: row.after,
    before: row.before,
    alike: `{${row.alike.join(',')}}`,
    problems: row.problems,
  }))
  await here.db.run(sql`
    insert into businesses.import_rows (city, import_id, line, at, bytes, verdict, business_id,
      seen_version, key, called, after, before, alike, problems)
    select ${here.city}::int, ${importId}::uuid, r.line, r.at, r.bytes, r.verdict, r.business_id,
      r.seen_version, r.key, r.called, nullif(r.after, 'null'), nullif(r.before, 'null'),
      r.alike::uuid[], nullif(r.problems, 'null')
    from jsonb_to_recordset(${json(written)}) as r(line int, at bigint, bytes int, verdict text,
      business_id uuid, seen_version int, key text, called text, after jsonb, before jsonb,
      alike text, problems jsonb)
    returning line`)
}

export async function forgetRows(here: Here, importId: string): Promise<void> {
  await here.db.run(sql`
    delete from businesses.import_rows where city = ${here.city} and import_id = ${importId}::uuid`)
}

/** A second row of one business is wrong, whichever it is: the first is the one that counts. */
export async function refuseRepeatedRows(here: Here, importId: string): Promise<void> {
  await here.db.run(sql`
    with repeated as materialized (
      select k.line, k.first_line from (
        select line, min(line) over (partition by key) as first_line from businesses.import_rows
        where city = ${here.city} and import_id = ${importId}::uuid and key <> ''
          and verdict <> 'wrong') k
      where k.line > k.first_line)
    update businesses.import_rows r set verdict = 'wrong', problems = jsonb_build_array(
      jsonb_build_object('field', case when left(r.key, 1) = 'n' then 'corporateNumber' else 'name' end,
        'sentence', f.first_line || '行目と同じ事業者です。一つの事業者は1行にまとめてください。'))
    from repeated f
    where r.city = ${here.city} and r.import_id = ${importId}::uuid and r.line = f.line`)
}

/** Rows of businesses that are much alike others become new ones, or stay outside. */
export async function decideDoubtful(
  here: Here,
  importId: string,
  as: 'another' | 'left',
): Promise<void> {
  await here.db.run(sql`
    update businesses.import_rows set
      verdict = case when ${as} = 'another' then 'new' else verdict end,
      outcome = case when ${as} = 'left' then 'left' else '' end
    where city = ${here.city} and import_id = ${importId}::uuid and verdict = 'doubtful'`)
}

export async function rewriteRow(here: Here, importId: string, row: JudgedRow): Promise<void> {
  await here.db.run(sql`
    delete from businesses.import_rows
    where city = ${here.city} and import_id = ${importId}::uuid and line = ${row.line}::int`)
  await keepRows(here, importId, [row])
}

/** @throws {Missing} the import has no such row */
export function rowOfLine(here: Here, importId: string, line: number): Promise<ImportRow> {
  return here.db.one(Row, rowsOf(here, importId, sql`r.line = ${line}::int`))
}

const Count = z.object({ verdict: z.enum(verdicts), count: z.number() })

export async function countVerdicts(
  here: Here,
  importId: string,
): Promise<Readonly<Partial<Record<Verdict, number>>>> {
  const counts = await here.db.many(
    Count,
    sql`select verdict, count(*)::int as count from businesses.import_rows
      where city = ${here.city} and import_id = ${importId}::uuid group by verdict`,
  )
  return Object.fromEntries(counts.map(({ verdict, count }) => [verdict, count]))
}

const Value = z.union([z.string(), z.number(), z.null(), z.array(z.string())])
const Row = z.object({
  line: z.number(),
  at: z.number(),
  bytes: z.number(),
  verdict: z.enum(verdicts),
  businessId: z.uuid().nullable(),
  called: z.string(),
  after: z.record(z.string(), Value).nullable(),
  before: z.record(z.string(), Value).nullable(),
  alike: z.array(z.uuid()),
  problems: z.array(z.object({ field: z.string(), sentence: z.string() })).nullable(),
  outcome: z.string(),
})
export type ImportRow = z.infer<typeof Row>

const rowsOf = (here: Here, importId: string, which: Sql) => sql`
  select r.line, r.at, r.bytes, r.verdict, r.business_id, r.called, r.after, r.before, r.alike,
    r.problems, r.outcome
  from businesses.import_rows r
  where r.city = ${here.city} and r.import_id = ${importId}::uuid and ${which}`

/** Rows of one verdict after a line; the caller has loaded the import through the person. */
export function rowsAfter(
  here: Here,
  importId: string,
  verdict: Verdict,
  after: number,
  limit: number,
): Promise<ImportRow[]> {
  const which = sql`r.verdict = ${verdict} and r.line > ${after}`
  return here.db.many(
    Row,
    sql`${rowsOf(here, importId, which)} order by r.line limit ${limit}::int`,
  )
}

/** Rows with something wrong or unclear after a line, in the order of the file. */
export function rowsLeftOut(
  here: Here,
  importId: string,
  after: number,
  limit: number,
): Promise<ImportRow[]> {
  const which = sql`r.line > ${after} and (r.verdict = 'wrong' or r.outcome = 'left')`
  return here.db.many(
    Row,
    sql`${rowsOf(here, importId, which)} order by r.line limit ${limit}::int`,
  )
}

const Named = z.object({ id: z.uuid(), name: z.string(), address: z.string() })

/** What the businesses are called that a row may be about, with where they are. */
export async function alikeNames(
  here: Here,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await here.db.many(
    Named,
    sql`select b.id, b.name, b.address from unnest(${ids}::uuid[]) asked(id)
      join businesses.businesses b on b.city = ${here.city} and b.id = asked.id`,
  )
  return new Map(
    found.map(({ id, name, address }) => [id, address ? `${name}（${address}）` : name]),
  )
}
