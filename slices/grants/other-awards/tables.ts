import { z } from 'zod'
import { companyKey, type LocalDate, localDate } from '#packages/japan'
import { type Here, json, type Sql, sql, whole } from '#platform'
import type { Case } from '../cases/tables.ts'
import type { Finding } from '../irregularities/rules.ts'
import { declaredFindings, type OtherAward, otherAwardFindings, sources } from './rules.ts'

const List = z.object({
  id: z.uuid(),
  source: z.enum(sources),
  name: z.string(),
  readOn: localDate(),
  readName: z.string(),
  takenAt: z.string().nullable(),
  takenName: z.string().nullable(),
  rows: z.number(),
  problems: z.number(),
})
export type AwardList = z.infer<typeof List>

const lists = (here: Here, which: Sql) => sql`
  select l.id, l.source, l.name, l.read_on, l.read_name, l.taken_at, l.taken_name,
    (select count(*)::int from grants.other_award_rows r
      where r.city = ${here.city} and r.list_id = l.id) as rows,
    (select count(*)::int from grants.other_award_rows r
      where r.city = ${here.city} and r.list_id = l.id and r.problem <> '') as problems
  from grants.other_award_lists l where l.city = ${here.city} and ${which}`

/** The latest first; the section's. */
export function awardLists(here: Here): Promise<AwardList[]> {
  return here.db.many(List, sql`${lists(here, sql`true`)} order by l.read_at desc, l.id limit 100`)
}

/** @throws {Missing} there is none in this city */
export function awardList(here: Here, listId: string): Promise<AwardList> {
  return here.db.one(List, lists(here, sql`l.id = ${listId}::uuid`))
}

const Row = z.object({
  line: z.number(),
  corporateNumber: z.string(),
  recipient: z.string(),
  subsidy: z.string(),
  project: z.string(),
  body: z.string(),
  amountYen: whole.nullable(),
  awardedOn: localDate().nullable(),
  problem: z.string(),
})
export type AwardRow = z.infer<typeof Row>

/** What is wrong first, then the rest, as many as a page holds. */
export function rowsOfList(here: Here, listId: string): Promise<AwardRow[]> {
  return here.db.many(
    Row,
    sql`select line, corporate_number, recipient, subsidy, project, body, amount_yen, awarded_on, problem
      from grants.other_award_rows where city = ${here.city} and list_id = ${listId}::uuid
      order by problem = '', line limit 200`,
  )
}

export async function keepList(
  here: Here,
  made: {
    readonly source: string
    readonly name: string
    readonly fileId: string
    readonly awards: readonly OtherAward[]
  },
): Promise<string> {
  const listId = await here.db.value(
    z.uuid(),
    sql`insert into grants.other_award_lists (city, source, name, file_id, read_at, read_on, read_name)
      values (${here.city}, ${made.source}, ${made.name}, ${made.fileId}::uuid, ${here.now},
        ${here.today}, ${here.person.name})
      returning id`,
  )
  const rows = made.awards.map((one) => ({
    line: one.line,
    corporate_number: one.corporateNumber,
    recipient: one.recipient,
    recipient_key: one.recipientKey,
    subsidy: one.subsidy,
    project: one.project,
    body: one.body,
    amount_yen: one.amountYen,
    awarded_on: one.awardedOn,
    problem: one.problem,
  }))
  await here.db.run(sql`
    insert into grants.other_award_rows (city, list_id, line, corporate_number, recipient,
      recipient_key, subsidy, project, body, amount_yen, awarded_on, problem)
    select ${here.city}, ${listId}::uuid, c.line, c.corporate_number, c.recipient, c.recipient_key,
      c.subsidy, c.project, c.body, c.amount_yen, c.awarded_on, c.problem
    from jsonb_to_recordset(${json(rows)}) as c(line int, corporate_number text, recipient text,
      recipient_key text, subsidy text, project text, body text, amount_yen bigint, awarded_on date, problem text)
    returning line`)
  return listId
}

export async function markTaken(here: Here, listId: string): Promise<void> {
  await here.db.run(sql`
    update grants.other_award_lists set taken_at = ${here.now}, taken_name = ${here.person.name}
    where city = ${here.city} and id = ${listId}::uuid and taken_at is null`)
}

const Found = z.object({
  source: z.string(),
  recipient: z.string(),
  subsidy: z.string(),
  project: z.string(),
  body: z.string(),
  amountYen: whole.nullable(),
  awardedOn: localDate().nullable(),
  to: z.enum(['申請者', '同じグループ']),
  when: z.enum(['近い時期', '離れた時期']),
})
const Declared = z.object({ name: z.string() })

/**
 * D4 of a case that was loaded through the person: rows of the lists that were taken in, of the same 法人番号, or
 * of the same name where a row has none, within a year of the project; those that name the fair, also of the
 * group and of any time; and what the applicant declared.
 * @param fairName as the application names it; '' where it names none
 */
export async function otherAwardsOf(
  here: Here,
  found: Case,
  fairName: string,
): Promise<readonly Finding[]> {
  const from: LocalDate | null = found.startsOn
  const names = await here.db.many(
    z.object({ name: z.string(), number: z.string() }),
    sql`select distinct a.applicant_name as name, a.corporate_number as number
      from grants.applications a
      where a.city = ${here.city} and a.received_at is not null
        and a.group_key = nullif(${found.groupKey}, '')
        and a.applicant_name <> ${found.applicantName}
      order by a.applicant_name limit 50`,
  )
  const own = companyKey(found.applicantName)
  const keys = names.map(({ name }) => companyKey(name)).filter((key) => key !== '' && key !== own)
  const numbers = names
    .map(({ number }) => number)
    .filter((number) => number !== '' && number !== found.corporateNumber)
  const rows = await here.db.many(
    Found,
    sql`select distinct x.source, x.recipient, x.subsidy, x.project, x.body, x.amount_yen, x.awarded_on,
        x."to", x."when"
      from (select l.source, r.recipient, r.subsidy, r.project, r.body, r.amount_yen, r.awarded_on,
          case when r.corporate_number = nullif(${found.corporateNumber}, '')
              or (r.corporate_number = '' and r.recipient_key = nullif(${own}, ''))
            then '申請者' else '同じグループ' end as "to",
          case when r.awarded_on is null or ${from}::date is null
              or r.awarded_on between ${from}::date - 365 and ${found.endsOn}::date + 365
            then '近い時期' else '離れた時期' end as "when"
        from grants.other_award_rows r
        join grants.other_award_lists l on (l.city, l.id) = (r.city, r.list_id)
        where r.city = ${here.city} and l.taken_at is not null and r.problem = ''
          and (r.corporate_number = any(${[found.corporateNumber, ...numbers].filter(Boolean)}::text[])
            or (r.corporate_number = ''
              and r.recipient_key = any(${[own, ...keys].filter(Boolean)}::text[])))) x
      order by x."to" desc, x."when", x.source, x.awarded_on, x.subsidy limit 200`,
  )
  const declared = await here.db.many(
    Declared,
    sql`select name from grants.fund_plans
      where city = ${here.city} and application_id = ${found.applicationId}::uuid
        and kind = '他の補助' and name <> '' order by place limit 20`,
  )
  return [
    ...otherAwardFindings(rows, fairName).slice(0, 20),
    ...declaredFindings(
      declared.map((one) => one.name),
      fairName,
    ),
  ]
}
