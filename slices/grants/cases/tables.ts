import { z } from 'zod'
import { localDate } from '#packages/japan'
import {
  type Here,
  hasRole,
  insist,
  type PageAsked,
  readPage,
  type Sql,
  sql,
  whole,
} from '#platform'
import { ownBusinessIds } from '#slices/businesses'
import { may } from '../permissions.ts'
import { categoriesOf, type Edition, editionOf, type SchemeCategory } from '../schemes/tables.ts'
import { caseStates, states } from '../steps/rules.ts'
import { insistOwnSection } from '../steps/tables.ts'
import { theFilerMayFile } from './rules.ts'

const Case = z.object({
  applicationId: z.uuid(),
  callId: z.uuid(),
  schemeId: z.uuid(),
  schemeName: z.string(),
  schemeKind: z.string(),
  edition: z.number(),
  sectionId: z.uuid(),
  sectionName: z.string(),
  bodyAccountId: z.uuid().nullable(),
  fiscalYear: z.number(),
  round: z.number(),
  way: z.string(),
  lineId: z.uuid(),
  callOpenedOn: localDate().nullable(),
  callHasBead: z.boolean(),
  businessId: z.uuid(),
  channel: z.string(),
  state: z.enum(states),
  stateAt: z.string(),
  receiptLabel: z.string(),
  title: z.string(),
  summary: z.string(),
  plan: z.string(),
  startsOn: localDate().nullable(),
  endsOn: localDate().nullable(),
  applicantName: z.string(),
  corporateNumber: z.string(),
  representative: z.string(),
  postalAddress: z.string(),
  phone: z.string(),
  groupKey: z.string(),
  askedYen: whole,
  publicationConsentOn: localDate().nullable(),
  isSample: z.boolean(),
  version: z.number(),
  adoptedYen: whole.nullable(),
  requestedYen: whole.nullable(),
  awardedOn: localDate().nullable(),
  servedOn: localDate().nullable(),
  multiplierNum: z.number().nullable(),
  multiplierDen: z.number().nullable(),
  termSeq: z.number().nullable(),
  currentYen: whole.nullable(),
  currentEndsOn: localDate().nullable(),
  settledYen: whole.nullable(),
  paidYen: whole,
})
/** A case from its selection to its end, as the person who asks may know it. */
export type Case = z.infer<typeof Case>

/** The hall every case, a body those of its schemes, a business its own. */
async function mayMeet(here: Here): Promise<Sql> {
  if (hasRole(here.person, 'system')) return sql`true`
  if (hasRole(here.person, 'body')) return sql`s.body_account_id = ${here.person.id}::uuid`
  if (may.seeAmounts(here.person)) return sql`true`
  if (!may.applyForGrants(here.person)) return sql`false`
  const own = await ownBusinessIds(here)
  return sql`a.business_id = any(${own}::uuid[])`
}

const columns = (here: Here) => sql`
  select a.id as application_id, a.call_id, k.scheme_id, s.name as scheme_name,
    s.kind as scheme_kind, k.edition, s.section_id, c.name as section_name, s.body_account_id,
    k.fiscal_year, k.round, k.way, k.line_id,
    (k.opened_at at time zone 'Asia/Tokyo')::date as call_opened_on,
    k.bead_pid is not null as call_has_bead, a.business_id, a.channel, a.state, a.state_at,
    a.receipt_label, a.title, a.summary, a.plan, a.starts_on, a.ends_on, a.applicant_name,
    coalesce(a.corporate_number, '') as corporate_number, a.representative, a.postal_address,
    a.phone, a.group_key, coalesce(a.asked_yen, 0) as asked_yen, a.publication_consent_on,
    a.is_sample, a.version, n.decided_yen as adopted_yen, q.amount_yen as requested_yen,
    w.awarded_on, w.served_on, w.multiplier_num, w.multiplier_den, t.seq as term_seq,
    t.amount_yen as current_yen, t.ends_on as current_ends_on, e.settled_yen,
    coalesce((select sum(i.amount_yen) from grants.invoices i where i.city = ${here.city}
      and i.application_id = a.id and i.paid_on is not null), 0)::bigint as paid_yen
  from grants.applications a
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  join platform.sections c on (c.city, c.id) = (s.city, s.section_id)
  left join grants.selections n on (n.city, n.application_id) = (a.city, a.id)
  left join grants.award_requests q on (q.city, q.application_id) = (a.city, a.id)
  left join grants.awards w on (w.city, w.application_id) = (a.city, a.id)
  left join grants.award_terms t on (t.city, t.application_id) = (a.city, a.id)
    and t.seq = (select max(x.seq) from grants.award_terms x
      where x.city = ${here.city} and x.application_id = a.id)
  left join grants.settlements e on (e.city, e.application_id) = (a.city, a.id)`

/** Cases, and what is decided in the order of arrival once its form is complete. */
const isACase = sql`(a.state = any(${[...caseStates]}::text[])
  or (k.way = '先着型' and a.state = '形式適合'))`

/** @throws {Missing} there is none, or not for this person: alike */
export async function caseSeenBy(here: Here, applicationId: string): Promise<Case> {
  return here.db.one(
    Case,
    sql`${columns(here)} where a.city = ${here.city} and a.id = ${applicationId}::uuid
      and ${isACase} and ${await mayMeet(here)}`,
  )
}

/** How a list of cases may be sorted. */
/**
 * The case, for whoever changes something of it.
 * @throws {Missing} as `caseSeenBy`
 * @throws {Refused} it is another section's to lead
 */
export async function caseLedBy(here: Here, applicationId: string): Promise<Case> {
  const found = await caseSeenBy(here, applicationId)
  insistOwnSection(here, found.sectionId)
  return found
}

export const caseSorts = { moved: 'instant', label: 'text', who: 'text', yen: 'number' } as const
export type CaseFilter = {
  readonly state: string
  readonly year: number | null
  /** Of the recipient, the project, the receipt or the scheme. */
  readonly words: string
}

const decidedYen = sql`coalesce(e.settled_yen, t.amount_yen, 0)`

const wantedCases = async (here: Here, { state, year, words }: CaseFilter): Promise<Sql> => sql`
  a.city = ${here.city} and ${isACase} and ${await mayMeet(here)}
  and (${state} = '' or a.state = ${state}) and (${year}::int is null or k.fiscal_year = ${year}::int)
  and (${words} = '' or position(platform.search_form(${words}) in
    platform.search_form(a.applicant_name || ' ' || a.title || ' ' || a.receipt_label || ' '
      || s.name)) > 0)`

/** A page of what this person meets, the latest step first unless asked otherwise. */
export async function casesSeenBy(
  here: Here,
  filter: CaseFilter,
  page: PageAsked<keyof typeof caseSorts>,
) {
  const wanted = await wantedCases(here, filter)
  return readPage(here.db, Case, page, {
    by: {
      moved: [sql`a.state_at`, (row) => row.stateAt],
      label: [sql`a.receipt_label`, (row) => row.receiptLabel],
      who: [sql`a.applicant_name`, (row) => row.applicantName],
      yen: [decidedYen, (row) => row.settledYen ?? row.currentYen ?? 0],
    },
    id: [sql`a.id`, (row) => row.applicationId],
    from: (after) => sql`${columns(here)} where ${wanted} and ${after}`,
  })
}

/** All that the filter finds, for a file; 5,000 at most. */
export async function casesForFile(here: Here, filter: CaseFilter): Promise<Case[]> {
  return here.db.many(
    Case,
    sql`${columns(here)} where ${await wantedCases(here, filter)}
      order by k.fiscal_year, a.receipt_label, a.id limit 5000`,
  )
}

/**
 * The case, for what an applicant files: the business itself, or the desk for what came on paper.
 * @throws {Missing} not one of this person's
 * @throws {RuleBroken} the desk, of a case that is led on the screen
 */
export async function caseFiledBy(here: Here, applicationId: string): Promise<Case> {
  const found = await caseSeenBy(here, applicationId)
  const isOwn = may.applyForGrants(here.person) || hasRole(here.person, 'body')
  insist(theFilerMayFile(found.channel, isOwn ? '申請者' : '窓口'))
  return found
}

export type Outline = { readonly edition: Edition; readonly categories: readonly SchemeCategory[] }

/** The edition under which the call was opened, and its 費目. */
export async function outlineOf(
  here: Here,
  found: Pick<Case, 'schemeId' | 'edition'>,
): Promise<Outline> {
  return {
    edition: await editionOf(here, found.schemeId, found.edition),
    categories: await categoriesOf(here, found.schemeId, found.edition),
  }
}

const City = z.object({ name: z.string() })

/** 「鯖江市」 */
export async function cityNameOf(here: Here): Promise<string> {
  const city = await here.db.one(
    City,
    sql`select name from platform.cities where code = ${here.city}`,
  )
  return city.name
}
