import { z } from 'zod'
import { type LocalDate, localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { ageBands, sexes } from '../balances/rules.ts'
import { bodyMayBeKnown } from '../bodies/tables.ts'
import { limitReasons } from '../limits/rules.ts'
import { may } from '../permissions.ts'
import type { NominationTyped } from './forms.ts'
import { capacities } from './rules.ts'

const LimitReason = z.object({
  kind: z.enum(['期数', '年数', '兼職']),
  reason: z.enum(limitReasons),
})

export type Member = z.infer<typeof Member>
const Member = z.object({
  id: z.uuid(),
  bodyId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  kana: z.string(),
  affiliation: z.string(),
  post: z.string(),
  category: z.string(),
  capacity: z.enum(capacities),
  office: z.string(),
  recommendedBy: z.string(),
  recruitedBefore: z.string(),
  isTemporary: z.boolean(),
  termFrom: localDate(),
  termTo: localDate(),
  termNumber: z.number(),
  fillsVacancy: z.boolean(),
  acceptedOn: localDate().nullable(),
  acceptedHow: z.string(),
  publishesName: z.boolean(),
  publishesPost: z.boolean(),
  declinesFee: z.boolean(),
  limitReasons: z.array(LimitReason),
  appointedOn: localDate().nullable(),
  appointedLabel: z.string(),
  endedOn: localDate().nullable(),
  endedKind: z.enum(['辞任', '解職', '任期満了']).nullable(),
  endedReason: z.string(),
  officeInBody: z.string(),
  accountId: z.uuid().nullable(),
  isSample: z.boolean(),
  version: z.number(),
})

const columns = sql`m.id, m.body_id, m.person_id, p.name, p.kana, p.affiliation, p.post, m.category,
  m.capacity, m.office, m.recommended_by, m.recruited_before, m.is_temporary, m.term_from, m.term_to, m.term_number,
  m.fills_vacancy, m.accepted_on, m.accepted_how, m.publishes_name, m.publishes_post,
  m.declines_fee, m.limit_reasons, m.appointed_on, m.appointed_label, m.ended_on, m.ended_kind,
  m.ended_reason, m.office_in_body, p.account_id, p.is_sample, m.version`

const seen = (here: Here, which: Sql, more: Sql = sql``) => sql`
  select ${columns}${more} from councils.members m
  join councils.people p on (p.city, p.id) = (m.city, m.person_id)
  join councils.bodies b on (b.city, b.id) = (m.city, m.body_id)
  where m.city = ${here.city} and ${bodyMayBeKnown(here)} and ${which}`

/** Chair first, then by category and kana, as a 名簿 stands. */
const inOrder = sql`case m.office_in_body when '会長' then 0 when '副会長' then 1 else 2 end,
  (select s.ordinal from councils.category_seats s
    where (s.city, s.body_id, s.category) = (m.city, m.body_id, m.category)) nulls last,
  p.kana collate "C", m.id`

/** @throws {Missing} there is none, or not for this person */
export function memberSeenBy(here: Here, memberId: string): Promise<Member> {
  return here.db.one(Member, seen(here, sql`m.id = ${memberId}::uuid`))
}

/** Candidates, members and those who were, of one body; the body was loaded through the person. */
export function membersOf(here: Here, bodyId: string): Promise<Member[]> {
  return here.db.many(
    Member,
    sql`${seen(here, sql`m.body_id = ${bodyId}::uuid`)} order by ${inOrder} limit 500`,
  )
}

/** Members in office on a day, in the order of the roster. */
export function membersOn(here: Here, bodyId: string, day: LocalDate): Promise<Member[]> {
  return here.db.many(
    Member,
    sql`${seen(
      here,
      sql`m.body_id = ${bodyId}::uuid and m.appointed_on is not null and m.term_from <= ${day}
        and m.term_to >= ${day} and (m.ended_on is null or m.ended_on >= ${day})`,
    )} order by ${inOrder} limit 300`,
  )
}

const Stated = z.object({
  sex: z.enum(sexes).nullable(),
  ageBand: z.enum(ageBands).nullable(),
  category: z.string(),
  capacity: z.enum(capacities),
  area: z.string(),
  affiliation: z.string(),
})

/** What members have stated of themselves, without names: for the balance. Staff only. */
export function statedOf(
  here: Here,
  bodyId: string,
  day: LocalDate,
): Promise<z.infer<typeof Stated>[]> {
  return here.db.many(
    Stated,
    sql`select p.sex, p.age_band, m.category, m.capacity, p.area, p.affiliation
      from councils.members m
      join councils.people p on (p.city, p.id) = (m.city, m.person_id)
      where m.city = ${here.city} and m.body_id = ${bodyId}::uuid and ${may.seeBodies(here.person)}
        and m.appointed_on is not null and m.term_from <= ${day} and m.term_to >= ${day}
        and (m.ended_on is null or m.ended_on >= ${day})`,
  )
}

const Facts = z.object({
  isStaff: z.boolean(),
  isAssembly: z.boolean(),
  sharesHousehold: z.boolean(),
  sharesAffiliation: z.boolean(),
  otherPosts: z.number(),
  postalIsHome: z.boolean(),
})

/** What an appointment of this member would meet on a day. */
export function factsOf(
  here: Here,
  member: Member,
  day: LocalDate,
): Promise<z.infer<typeof Facts>> {
  return here.db.one(
    Facts,
    sql`select p.is_staff, p.is_assembly, p.postal_is_home and p.postal_address <> '' as postal_is_home,
        coalesce(p.household <> '' and exists (
          select from councils.members o
          join councils.people q on (q.city, q.id) = (o.city, o.person_id)
          where o.city = ${here.city} and o.body_id = ${member.bodyId}::uuid
            and o.appointed_on is not null and o.term_to >= ${day} and o.ended_on is null
            and q.id <> p.id and q.household = p.household), false) as shares_household,
        coalesce(p.affiliation <> '' and exists (
          select from councils.members o
          join councils.people q on (q.city, q.id) = (o.city, o.person_id)
          where o.city = ${here.city} and o.body_id = ${member.bodyId}::uuid
            and o.appointed_on is not null and o.term_to >= ${day} and o.ended_on is null
            and q.id <> p.id and q.affiliation = p.affiliation), false) as shares_affiliation,
        (select count(distinct o.body_id)::int from councils.members o
          join councils.bodies b on (b.city, b.id) = (o.city, o.body_id)
          where o.city = ${here.city} and o.person_id = p.id and o.body_id <> ${member.bodyId}::uuid
            and o.capacity = '個人' and o.appointed_on is not null and o.term_from <= ${day}
            and o.term_to >= ${day} and (o.ended_on is null or o.ended_on >= ${day})
            and b.established_on is not null and b.ended_on is null) as other_posts
      from councils.people p
      where p.city = ${here.city} and p.id = ${member.personId}::uuid`,
  )
}

const TermRow = z.object({
  id: z.uuid(),
  from: localDate(),
  to: localDate(),
  fillsVacancy: z.boolean(),
})

/** The other terms of this person in this body, ended early or not, the earliest first. */
export function termsOf(
  here: Here,
  { bodyId, personId }: { readonly bodyId: string; readonly personId: string },
  except: string | null,
): Promise<z.infer<typeof TermRow>[]> {
  return here.db.many(
    TermRow,
    sql`select m.id, m.term_from as "from", least(m.term_to, coalesce(m.ended_on, m.term_to)) as "to",
        m.fills_vacancy
      from councils.members m
      where m.city = ${here.city} and m.body_id = ${bodyId}::uuid
        and m.person_id = ${personId}::uuid and m.id is distinct from ${except}::uuid
      order by m.term_from`,
  )
}

export function keepMember(
  here: Here,
  personId: string,
  typed: NominationTyped,
  termNumber: number,
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into councils.members (city, body_id, person_id, category, capacity, office,
        recommended_by, recruited_before, is_temporary, term_from, term_to, term_number, fills_vacancy, nominated_at)
      values (${here.city}, ${typed.bodyId}::uuid, ${personId}::uuid, ${typed.category},
        ${typed.capacity}, ${typed.office}, ${typed.recommendedBy}, ${typed.recruitedBefore}, ${typed.isTemporary},
        ${typed.termFrom}, ${typed.termTo}, ${termNumber}, ${typed.fillsVacancy}, ${here.now})
      returning id`,
  )
}

/** Terms whose last day has gone by, of every body. */
export async function expireTerms(here: Here): Promise<number> {
  const ended = await here.db.many(
    z.object({ id: z.uuid() }),
    sql`update councils.members set ended_on = term_to, ended_kind = '任期満了',
        version = version + 1
      where city = ${here.city} and appointed_on is not null and ended_on is null
        and term_to < ${here.today}
      returning id`,
  )
  return ended.length
}
