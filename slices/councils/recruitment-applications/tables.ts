import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, json, Missing, type Sql, sql } from '#platform'
import { sexes } from '../balances/rules.ts'
import { may } from '../permissions.ts'
import { type Recruitment, recruitmentSeenBy } from '../recruitments/tables.ts'
import type { ApplicationTyped } from './forms.ts'
import { blackedOut, wordsOfName } from './rules.ts'

export const results = ['選任', '補欠', '定員外', '基準未満', '資格外'] as const

const Application = z.object({
  id: z.uuid(),
  recruitmentId: z.uuid(),
  enteredAs: z.enum(['本人', '代筆', '無作為抽出']),
  receivedOn: localDate(),
  name: z.string(),
  kana: z.string(),
  postalAddress: z.string(),
  phone: z.string(),
  mail: z.string(),
  bornOn: localDate().nullable(),
  sex: z.enum(sexes).nullable(),
  area: z.string(),
  tie: z.string(),
  tieDetail: z.string(),
  isStaff: z.boolean(),
  isAssembly: z.boolean(),
  essay: z.string(),
  hiddenWords: z.array(z.string()),
  panelEssay: z.string(),
  isEligible: z.boolean().nullable(),
  eligibleNote: z.string(),
  checkedOn: localDate().nullable(),
  checkedName: z.string(),
  withdrawnOn: localDate().nullable(),
  number: z.number().nullable(),
  rank: z.number().nullable(),
  result: z.enum(results).nullable(),
  declinedOn: localDate().nullable(),
  calledOn: localDate().nullable(),
  memberId: z.uuid().nullable(),
  purgedOn: localDate().nullable(),
  isSample: z.boolean(),
  version: z.number(),
})
export type Application = z.infer<typeof Application>

const columns = sql`a.id, a.recruitment_id, a.entered_as, a.received_on, a.name, a.kana,
  a.postal_address, a.phone, a.mail, a.born_on, a.sex, a.area, a.tie, a.tie_detail, a.is_staff,
  a.is_assembly, a.essay, a.hidden_words, a.panel_essay, a.is_eligible, a.eligible_note,
  a.checked_on, a.checked_name, a.withdrawn_on, a.number, a.rank, a.result, a.declined_on,
  a.called_on, a.member_id, a.purged_on, a.is_sample, a.version`

/** Whoever judges reads no name before the result, whatever else that person is in the hall. */
const mayMeet = (here: Here): Sql => sql`
  ${may.seeApplications(here.person)} and (r.decided_on is not null or not exists (
    select from councils.recruitment_panelists w
    where w.city = ${here.city} and w.recruitment_id = r.id
      and w.account_id = ${here.person.id}::uuid))`

const seen = (here: Here, which: Sql) => sql`
  select ${columns} from councils.recruitment_applications a
  join councils.recruitments r on (r.city, r.id) = (a.city, a.recruitment_id)
  where a.city = ${here.city} and ${mayMeet(here)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function applicationSeenBy(here: Here, applicationId: string): Promise<Application> {
  return here.db.one(Application, seen(here, sql`a.id = ${applicationId}::uuid`))
}

/** In the order of receipt, those taken back among them. */
export function applicationsSeenBy(here: Here, recruitmentId: string): Promise<Application[]> {
  return here.db.many(
    Application,
    sql`${seen(here, sql`a.recruitment_id = ${recruitmentId}::uuid`)}
      order by a.received_at, a.id limit 1000`,
  )
}

/** Whether this person may meet the names of a recruitment: it is not among its panel. */
export function meetsNames(here: Here, recruitmentId: string): Promise<boolean> {
  return here.db.value(
    z.boolean(),
    sql`select exists (select from councils.recruitments r
      where r.city = ${here.city} and r.id = ${recruitmentId}::uuid and ${mayMeet(here)})`,
  )
}

/** Others of the same name and birthday in the same recruitment: told to those who check, to nobody else. */
export function sameAs(here: Here, one: Application): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from councils.recruitment_applications a
      join councils.recruitments r on (r.city, r.id) = (a.city, a.recruitment_id)
      where a.city = ${here.city} and ${mayMeet(here)} and a.id <> ${one.id}::uuid
        and a.recruitment_id = ${one.recruitmentId}::uuid and a.withdrawn_on is null
        and a.born_on = ${one.bornOn}
        and platform.search_form(a.name) = platform.search_form(${one.name})`,
  )
}

/** For whoever holds the address of the receipt. @throws {Missing} nobody holds it */
export function applicationOfReceipt(here: Here, receiptKey: string): Promise<Application> {
  return here.db.one(
    Application,
    sql`select ${columns} from councils.recruitment_applications a
      where a.city = ${here.city} and a.receipt_key = ${receiptKey}::uuid`,
  )
}

export function appliedToday(here: Here, recruitmentId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from councils.recruitment_applications a
      where a.city = ${here.city} and a.recruitment_id = ${recruitmentId}::uuid
        and a.received_on = ${here.today}`,
  )
}

/** Keeps an application; the panel's essay is without the name from the first moment. */
export function keepApplication(
  here: Here,
  typed: ApplicationTyped,
  made: {
    readonly recruitmentId: string
    readonly enteredAs: Application['enteredAs']
    readonly receivedOn: LocalDate
  },
): Promise<{ id: string; receiptKey: string }> {
  const hidden = wordsOfName(typed.name, typed.kana)
  return here.db.one(
    z.object({ id: z.uuid(), receiptKey: z.uuid() }),
    sql`insert into councils.recruitment_applications (city, recruitment_id, entered_as, entered_by,
        received_at, received_on, name, kana, postal_address, phone, mail, born_on, sex, area, tie,
        tie_detail, is_staff, is_assembly, essay, panel_essay, is_sample)
      values (${here.city}, ${made.recruitmentId}::uuid, ${made.enteredAs},
        ${made.enteredAs === '本人' ? null : here.person.id}::uuid, ${here.now}, ${made.receivedOn},
        ${typed.name}, ${typed.kana}, ${typed.postalAddress}, ${typed.phone}, ${typed.mail},
        ${typed.bornOn}, ${typed.sex}, ${typed.area}, ${typed.tie}, ${typed.tieDetail},
        ${typed.isStaff}, ${typed.isAssembly}, ${typed.essay}, ${blackedOut(typed.essay, hidden)},
        ${typed.isSample})
      returning id, receipt_key`,
  )
}

/** Each change of an application counts its version. */
export async function writeApplication(here: Here, id: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update councils.recruitment_applications set ${set}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

export function writeEligibility(
  here: Here,
  one: Application,
  typed: {
    readonly isEligible: boolean
    readonly eligibleNote: string
    readonly hiddenWords: readonly string[]
  },
): Promise<void> {
  const hidden = [...wordsOfName(one.name, one.kana), ...typed.hiddenWords]
  return writeApplication(
    here,
    one.id,
    sql`is_eligible = ${typed.isEligible}, eligible_note = ${typed.eligibleNote},
      hidden_words = ${json(typed.hiddenWords)}, panel_essay = ${blackedOut(one.essay, hidden)},
      checked_on = ${here.today}, checked_by = ${here.person.id}::uuid,
      checked_name = ${here.person.name}`,
  )
}

export function writeWithdrawal(here: Here, id: string): Promise<void> {
  return writeApplication(here, id, sql`withdrawn_on = ${here.today}`)
}

const Waiting = z.object({
  id: z.uuid(),
  bodyName: z.string(),
  closesOn: localDate(),
  left: z.number(),
})

/** Recruitments whose receipt is over and whose applicants are not all checked, for those who check. */
export function waitingForChecks(here: Here): Promise<z.infer<typeof Waiting>[]> {
  return here.db.many(
    Waiting,
    sql`select r.id, b.name as body_name, r.closes_on, count(*)::int as left
      from councils.recruitments r
      join councils.bodies b on (b.city, b.id) = (r.city, r.body_id)
      join councils.recruitment_applications a on (a.city, a.recruitment_id) = (r.city, r.id)
      where r.city = ${here.city} and ${mayMeet(here)} and r.judging_at is null
        and r.withdrawn_on is null and r.closes_on < ${here.today} and a.withdrawn_on is null
        and a.is_eligible is null
      group by r.id, b.name, r.closes_on order by r.closes_on limit 20`,
  )
}

/** The recruitment into which this person may type or check. @throws {Missing} there is none, or it is judged by them */
export async function recruitmentForEntry(here: Here, recruitmentId: string): Promise<Recruitment> {
  const made = await recruitmentSeenBy(here, recruitmentId)
  if (!(await meetsNames(here, recruitmentId))) throw new Missing()
  return made
}
