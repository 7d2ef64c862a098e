import { z } from 'zod'
import {
  type Here,
  insist,
  insistFresh,
  json,
  type PageAsked,
  readPage,
  type Sql,
  sql,
  whole,
} from '#platform'
import { type Case, caseLedBy, caseSeenBy, outlineOf } from '../cases/tables.ts'
import { whoIsSecondedDoesNotDecide } from '../delegations/rules.ts'
import { isSecondedTo } from '../delegations/tables.ts'
import type { Edition } from '../schemes/tables.ts'
import {
  type DecisionKind,
  decisionKinds,
  itIsOfThisKind,
  itIsOpen,
  nothingElseIsOpen,
  theRankReaches,
  whoDraftsDoesNotDecide,
} from './rules.ts'

const Decision = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  kind: z.enum(decisionKinds),
  amountYen: whole,
  reason: z.string(),
  ruleRef: z.string(),
  details: z.unknown(),
  draftedAt: z.string(),
  draftedBy: z.uuid(),
  draftedName: z.string(),
  decidedAt: z.string().nullable(),
  decidedName: z.string().nullable(),
  returnedAt: z.string().nullable(),
  returnedName: z.string().nullable(),
  returnReason: z.string(),
  version: z.number(),
})
/** 起案 and what became of it. `details` is read by the kind's own shape. */
export type Decision = z.infer<typeof Decision>

const rows = (here: Here, which: Sql) => sql`
  select d.id, d.application_id, d.kind, d.amount_yen, d.reason, d.rule_ref, d.details,
    d.drafted_at, d.drafted_by, d.drafted_name, d.decided_at, d.decided_name, d.returned_at,
    d.returned_name, d.return_reason, d.version
  from grants.decisions d where d.city = ${here.city} and ${which}`

/** Of a case that was loaded through the person, the latest first. */
export function decisionsOf(here: Here, applicationId: string): Promise<Decision[]> {
  return here.db.many(
    Decision,
    sql`${rows(here, sql`d.application_id = ${applicationId}::uuid`)}
      order by d.drafted_at desc, d.id limit 200`,
  )
}

/** What waits for somebody's decision in a case. */
export function openDecisionOf(here: Here, applicationId: string): Promise<Decision | null> {
  return here.db.maybe(
    Decision,
    rows(
      here,
      sql`d.application_id = ${applicationId}::uuid and d.decided_at is null
        and d.returned_at is null`,
    ),
  )
}

/** @throws {Missing} there is none, or its case is not this person's */
export async function decisionSeenBy(here: Here, decisionId: string): Promise<Decision> {
  const decision = await here.db.one(Decision, rows(here, sql`d.id = ${decisionId}::uuid`))
  await caseSeenBy(here, decision.applicationId)
  return decision
}

/** 起案: one at a time in a case, so that nobody decides on what another is changing. */
export async function draftDecision(
  here: Here,
  made: {
    readonly applicationId: string
    readonly kind: DecisionKind
    readonly amountYen: number
    readonly reason: string
    readonly ruleRef?: string
    readonly details?: unknown
  },
): Promise<string> {
  await caseLedBy(here, made.applicationId)
  insist(nothingElseIsOpen(await openDecisionOf(here, made.applicationId)))
  return here.db.value(
    z.uuid(),
    sql`insert into grants.decisions (city, application_id, kind, amount_yen, reason, rule_ref,
        details, drafted_at, drafted_by, drafted_name)
      values (${here.city}, ${made.applicationId}::uuid, ${made.kind}, ${made.amountYen},
        ${made.reason}, ${made.ruleRef ?? ''}, ${json(made.details ?? {})}, ${here.now},
        ${here.person.id}::uuid, ${here.person.name})
      returning id`,
  )
}

export type Deciding = {
  readonly decision: Decision
  readonly found: Case
  readonly edition: Edition
}

/**
 * Marks a decision as made by this person, in the caller's transaction: fresh, open, of this kind, of a rank
 * that reaches, and not by who drafted it.
 * @throws {RuleBroken} with the sentence of the rule; `Stale` where somebody was quicker
 */
export async function decide(
  here: Here,
  asked: { readonly decisionId: string; readonly version: number },
  kinds: readonly DecisionKind[],
): Promise<Deciding> {
  const decision = await decisionSeenBy(here, asked.decisionId)
  const found = await caseLedBy(here, decision.applicationId)
  const { edition } = await outlineOf(here, found)
  insist(itIsOpen(decision), itIsOfThisKind(decision.kind, kinds))
  insistFresh(asked.version, decision.version, { reason: decision.reason }, { reason: '理由' })
  insist(
    whoDraftsDoesNotDecide(decision.draftedBy, here.person.id),
    whoIsSecondedDoesNotDecide(await isSecondedTo(here, found.schemeId)),
    theRankReaches(edition.approvalBands, decision.amountYen, here.person.roles),
  )
  await here.db.run(sql`
    update grants.decisions set decided_at = ${here.now}, decided_by = ${here.person.id}::uuid,
      decided_name = ${here.person.name}, version = version + 1
    where city = ${here.city} and id = ${decision.id}::uuid`)
  return { decision, found, edition }
}

export async function markReturned(here: Here, id: string, reason: string): Promise<void> {
  await here.db.run(sql`
    update grants.decisions set returned_at = ${here.now}, returned_name = ${here.person.name},
      return_reason = ${reason}, version = version + 1
    where city = ${here.city} and id = ${id}::uuid`)
}

const Waiting = Decision.extend({
  title: z.string(),
  receiptLabel: z.string(),
  applicantName: z.string(),
  schemeName: z.string(),
})
export type WaitingDecision = z.infer<typeof Waiting>

export type WaitingFilter = { readonly kind: DecisionKind | ''; readonly words: string }
export const waitingSorts = { drafted: 'instant', who: 'text', yen: 'number' } as const

const waiting = (here: Here, { kind, words }: WaitingFilter): Sql => sql`
  select d.*, a.title, a.receipt_label, a.applicant_name, s.name as scheme_name
  from (${rows(
    here,
    sql`d.decided_at is null and d.returned_at is null
    and (${kind} = '' or d.kind = ${kind})`,
  )}) d
  join grants.applications a on a.city = ${here.city} and a.id = d.application_id
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  where (${words} = '' or position(platform.search_form(${words}) in
    platform.search_form(a.applicant_name || ' ' || a.title || ' ' || a.receipt_label || ' '
      || s.name || ' ' || d.drafted_name)) > 0)`

/** A page of the drafts of the city that wait, the oldest first unless asked otherwise; the hall sees them. */
export function decisionsWaiting(
  here: Here,
  filter: WaitingFilter,
  page: PageAsked<keyof typeof waitingSorts>,
) {
  return readPage(here.db, Waiting, page, {
    by: {
      drafted: [sql`d.drafted_at`, (row) => row.draftedAt],
      who: [sql`a.applicant_name`, (row) => row.applicantName],
      yen: [sql`d.amount_yen`, (row) => row.amountYen],
    },
    id: [sql`d.id`, (row) => row.id],
    from: (after) => sql`${waiting(here, filter)} and ${after}`,
  })
}

/** All that the filter finds, for a file; 5,000 at most. */
export function waitingForFile(here: Here, filter: WaitingFilter): Promise<WaitingDecision[]> {
  return here.db.many(Waiting, sql`${waiting(here, filter)} order by d.drafted_at, d.id limit 5000`)
}
