import { z } from 'zod'
import { type Here, hasRole, Refused, type Sql, sql, whole } from '#platform'
import { may } from '../permissions.ts'
import type { CallTyped } from './forms.ts'
import { instantOf } from './forms.ts'
import { arrivals, ways } from './rules.ts'

export type Call = z.infer<typeof Call>
const Call = z.object({
  id: z.uuid(),
  schemeId: z.uuid(),
  schemeName: z.string(),
  schemeKind: z.string(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  measureId: z.uuid(),
  edition: z.number(),
  fiscalYear: z.number(),
  round: z.number(),
  way: z.enum(ways),
  opensAt: z.string(),
  closesAt: z.string(),
  lineId: z.uuid(),
  allotmentYen: whole,
  hasWaitlist: z.boolean(),
  arrival: z.enum(arrivals),
  sameDayLottery: z.boolean(),
  guide: z.string(),
  openedAt: z.string().nullable(),
  beadPid: z.string().nullable(),
  voidedAt: z.string().nullable(),
  voidReason: z.string(),
  sealedAt: z.string().nullable(),
  isSample: z.boolean(),
  version: z.number(),
})

const columns = (here: Here) => sql`
  select k.id, k.scheme_id, s.name as scheme_name, s.kind as scheme_kind, s.section_id,
    c.name as section_name, s.measure_id, k.edition, k.fiscal_year, k.round, k.way, k.opens_at,
    k.closes_at, k.line_id, k.allotment_yen, k.has_waitlist, k.arrival, k.same_day_lottery, k.guide,
    k.opened_at, k.bead_pid, k.voided_at, k.void_reason, k.is_sample, k.version,
    (select max(x.sealed_at) from grants.criteria_sets x
      where x.city = ${here.city} and x.call_id = k.id) as sealed_at
  from grants.calls k
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  join platform.sections c on (c.city, c.id) = (s.city, s.section_id)`

/** The hall sees every call, a delegated body those of its schemes; others what is announced. */
const mayMeet = (here: Here): Sql => {
  if (hasRole(here.person, 'body'))
    return sql`(s.body_account_id = ${here.person.id}::uuid or k.opened_at is not null)`
  if (may.seeSchemes(here.person) || hasRole(here.person, 'system')) return sql`true`
  return sql`k.opened_at is not null`
}

const seen = (here: Here, which: Sql) => sql`
  ${columns(here)} where k.city = ${here.city} and ${mayMeet(here)} and ${which}`

/** @throws {Missing} there is none, or not for this person */
export function callSeenBy(here: Here, callId: string): Promise<Call> {
  return here.db.one(Call, seen(here, sql`k.id = ${callId}::uuid`))
}

/** For writing: only the section whose scheme it is. @throws {Refused} another section of the city */
export async function callWrittenBy(here: Here, callId: string): Promise<Call> {
  const call = await callSeenBy(here, callId)
  if (here.person.section?.id !== call.sectionId)
    throw new Refused(
      'この公募を進められるのは、所管する課の職員だけです。所管課に依頼してください。',
    )
  return call
}

/** 決裁 is the section's own head's; director and mayor stand above the sections. */
export const decidesFor = (here: Here, { sectionId }: Pick<Call, 'sectionId'>): boolean =>
  may.decideSelections(here.person) &&
  (here.person.section?.id === sectionId || hasRole(here.person, 'director', 'executive'))

/** For a decision. @throws {Refused} another section of the city */
export async function callDecidedBy(here: Here, callId: string): Promise<Call> {
  const call = await callSeenBy(here, callId)
  if (!decidesFor(here, call))
    throw new Refused('この公募の選定を決裁できるのは、所管する課の課長と、部長・市長です。')
  return call
}

/** The latest closing first. */
export function callsSeenBy(here: Here, schemeId: string | null = null): Promise<Call[]> {
  const which = schemeId === null ? sql`true` : sql`k.scheme_id = ${schemeId}::uuid`
  return here.db.many(Call, sql`${seen(here, which)} order by k.closes_at desc, k.id limit 200`)
}

/** Announced calls of the city, for anybody, the latest closing first. */
export function callsInPublic(here: Here): Promise<Call[]> {
  return here.db.many(
    Call,
    sql`${columns(here)} where k.city = ${here.city} and k.opened_at is not null
      order by k.closes_at desc, k.id limit 100`,
  )
}

/** @throws {Missing} it was never announced */
export function callInPublic(here: Here, callId: string): Promise<Call> {
  return here.db.one(
    Call,
    sql`${columns(here)} where k.city = ${here.city} and k.opened_at is not null
      and k.id = ${callId}::uuid`,
  )
}

export function keepCall(
  here: Here,
  scheme: { readonly id: string; readonly edition: number },
  fiscalYear: number,
  typed: CallTyped & { readonly isSample: boolean },
): Promise<string> {
  return here.db.value(
    z.uuid(),
    sql`insert into grants.calls (city, scheme_id, edition, fiscal_year, round, way, opens_at,
        closes_at, line_id, allotment_yen, has_waitlist, arrival, same_day_lottery, guide,
        drafted_at, drafted_name, is_sample)
      values (${here.city}, ${scheme.id}::uuid, ${scheme.edition}, ${fiscalYear},
        (select coalesce(max(k.round), 0) + 1 from grants.calls k where k.city = ${here.city}
          and k.scheme_id = ${scheme.id}::uuid and k.fiscal_year = ${fiscalYear}),
        ${typed.way}, ${instantOf(typed.opensOn, typed.opensTime)},
        ${instantOf(typed.closesOn, typed.closesTime)}, ${typed.lineId}::uuid,
        ${typed.allotmentYen}, ${typed.hasWaitlist}, ${typed.arrival}, ${typed.sameDayLottery},
        ${typed.guide}, ${here.now}, ${here.person.name}, ${typed.isSample})
      returning id`,
  )
}

/** Each change of a call counts its version. */
async function writeTo(here: Here, callId: string, set: Sql): Promise<void> {
  await here.db.run(sql`
    update grants.calls set ${set}, version = version + 1
    where city = ${here.city} and id = ${callId}::uuid`)
}

export function writeCall(here: Here, callId: string, typed: CallTyped): Promise<void> {
  return writeTo(
    here,
    callId,
    sql`way = ${typed.way}, opens_at = ${instantOf(typed.opensOn, typed.opensTime)},
      closes_at = ${instantOf(typed.closesOn, typed.closesTime)}, line_id = ${typed.lineId}::uuid,
      allotment_yen = ${typed.allotmentYen}, has_waitlist = ${typed.hasWaitlist},
      arrival = ${typed.arrival}, same_day_lottery = ${typed.sameDayLottery},
      guide = ${typed.guide}`,
  )
}

export const markOpened = (here: Here, callId: string, beadPid: string) =>
  writeTo(
    here,
    callId,
    sql`opened_at = ${here.now}, opened_name = ${here.person.name}, bead_pid = ${beadPid}`,
  )

export const markVoid = (here: Here, callId: string, reason: string) =>
  writeTo(
    here,
    callId,
    sql`voided_at = ${here.now}, voided_name = ${here.person.name}, void_reason = ${reason}`,
  )

export const moveClosing = (here: Here, callId: string, closesAt: string) =>
  writeTo(here, callId, sql`closes_at = ${closesAt}`)

/** How many applications of a call were received: for guards, never shown before the call has closed. */
export function receivedOf(here: Here, callId: string): Promise<number> {
  return here.db.value(
    z.number(),
    sql`select count(*)::int from grants.applications
      where city = ${here.city} and call_id = ${callId}::uuid and received_at is not null`,
  )
}

const Ending = z.object({
  applicationId: z.uuid(),
  ownerId: z.uuid().nullable(),
  isDraft: z.boolean(),
})

/** What a call that is declared void ends: cases that were received, and drafts whose writers are told. */
export function casesToEnd(here: Here, callId: string): Promise<z.infer<typeof Ending>[]> {
  return here.db.many(
    Ending,
    sql`select id as application_id, owner_id, state = '下書き' as is_draft
      from grants.applications where city = ${here.city} and call_id = ${callId}::uuid
        and state in ('下書き', '受付', '補正中', '形式適合', '審査中')
      order by id limit 5000`,
  )
}
