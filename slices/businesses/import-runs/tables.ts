import { z } from 'zod'
import { type Here, sql } from '#platform'
import { countNew } from '../counts/tables.ts'

const columns = sql`kind, corporate_number, name, kana, name_en, aliases, postal_code, address,
  district, phone, mail, preferred_way, jsic_code, jsic_revision, employees, employees_on,
  founded_year, capital_yen, source, confirmed_on, name_key, phone_key, sort_key, search_text`

const Last = z.object({ line: z.number().nullable(), count: z.number() })

/** The last line of the next rows that are to be written, so many of them at most. */
export function nextLines(here: Here, importId: string, after: number, limit: number) {
  return here.db.one(
    Last,
    sql`select max(line) as line, count(*)::int as count from (
      select line from businesses.import_rows
      where city = ${here.city} and import_id = ${importId}::uuid and line > ${after}::int
        and verdict in ('new', 'changed')
      order by line limit ${limit}::int) taken`,
  )
}

type Lines = { readonly after: number; readonly to: number }
const Id = z.object({ id: z.uuid() })
const idsOf = (rows: readonly z.infer<typeof Id>[]) => rows.map(({ id }) => id)

/**
 * Writes the new businesses of some lines in one statement. Whose number somebody has registered since
 * the check is passed over; see `refuseUnwritten`. @returns those that were written
 */
export async function writeNew(
  here: Here,
  importId: string,
  { after, to }: Lines,
  state: string,
): Promise<string[]> {
  const written = await here.db.many(
    Id,
    sql`insert into businesses.businesses (city, id, state, state_on, ${columns})
    select ${here.city}::int, r.business_id, ${state}, ${here.today}::date, ${named('n')}
    from businesses.import_rows r
    cross join lateral jsonb_populate_record(null::businesses.businesses, r.after) n
    where r.city = ${here.city} and r.import_id = ${importId}::uuid
      and r.line > ${after}::int and r.line <= ${to}::int and r.verdict = 'new'
    on conflict (city, corporate_number) do nothing
    returning id`,
  )
  await countNew(here, state, written.length)
  return idsOf(written)
}

const named = (alias: string) =>
  sql.raw(
    `kind corporate_number name kana name_en aliases postal_code address district phone mail
     preferred_way jsic_code jsic_revision employees employees_on founded_year capital_yen source
     confirmed_on name_key phone_key sort_key search_text`
      .split(/\s+/)
      .map((column) => `${alias}.${column}`)
      .join(', '),
  )

/** Only those that still stand as the check saw them; see `refuseUnwritten`. @returns those that were written */
export async function writeChanged(
  here: Here,
  importId: string,
  { after, to }: Lines,
): Promise<string[]> {
  const written = await here.db.many(
    Id,
    sql`update businesses.businesses b set (${columns}) = (
        select ${named('n')} from jsonb_populate_record(b, r.after) n),
      version = b.version + 1
    from businesses.import_rows r
    where r.city = ${here.city} and r.import_id = ${importId}::uuid
      and r.line > ${after}::int and r.line <= ${to}::int and r.verdict = 'changed'
      and b.city = ${here.city} and b.id = r.business_id and b.version = r.seen_version
    returning b.id`,
  )
  return idsOf(written)
}

/**
 * Rows of these lines that could not be written, because somebody was there between check and run. They
 * are told by what was written: a record that somebody put right once has the version that the import
 * would have given it.
 */
export function refuseUnwritten(
  here: Here,
  importId: string,
  { after, to }: Lines,
  written: readonly string[],
): Promise<number> {
  const sentence =
    '検査のあとに、別の職員がこの事業者を登録したか直しました。もう一度取り込んで、違いを確かめてください。'
  return here.db.run(sql`
    update businesses.import_rows r set verdict = 'wrong', problems = jsonb_build_array(
      jsonb_build_object('field', 'name', 'sentence', ${sentence}::text))
    where r.city = ${here.city} and r.import_id = ${importId}::uuid
      and r.line > ${after}::int and r.line <= ${to}::int and r.verdict in ('new', 'changed')
      and not r.business_id = any(${written}::uuid[])`)
}

export async function keepProgress(
  here: Here,
  importId: string,
  done: { readonly line: number; readonly created: number; readonly changed: number },
): Promise<void> {
  await here.db.run(sql`
    update businesses.imports set done_line = ${done.line}::int,
      done_created = done_created + ${done.created}::int,
      done_changed = done_changed + ${done.changed}::int, beat_at = ${here.now}
    where city = ${here.city} and id = ${importId}::uuid`)
}

/** Another import of this city is at work. */
export function isAnotherRunning(here: Here, importId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from businesses.imports
      where city = ${here.city} and state = '実行中' and id <> ${importId}::uuid)`,
  )
}
