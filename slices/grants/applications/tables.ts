import { z } from 'zod'
import { localDate } from '#packages/japan'
import {
  type Here,
  hasRole,
  type PageAsked,
  Refused,
  readPage,
  type Sql,
  sql,
  whole,
} from '#platform'
import { ownBusinessIds } from '#slices/businesses'
import { ways } from '../calls/rules.ts'
import { may } from '../permissions.ts'
import { preparerKinds } from '../preparers/rules.ts'
import { type State, states } from '../steps/rules.ts'

export type Application = z.infer<typeof Application>
const Application = z.object({
  id: z.uuid(),
  callId: z.uuid(),
  schemeId: z.uuid(),
  schemeName: z.string(),
  schemeKind: z.string(),
  sectionId: z.uuid(),
  edition: z.number(),
  fiscalYear: z.number(),
  round: z.number(),
  way: z.enum(ways),
  closesAt: z.string(),
  businessId: z.uuid(),
  channel: z.enum(['本人', '代理', '紙']),
  state: z.enum(states),
  stateAt: z.string(),
  number: z.number().nullable(),
  receiptLabel: z.string(),
  draftNumber: z.string(),
  title: z.string(),
  summary: z.string(),
  plan: z.string(),
  startsOn: localDate().nullable(),
  endsOn: localDate().nullable(),
  applicantName: z.string(),
  corporateNumber: z.string().nullable(),
  representative: z.string(),
  postalAddress: z.string(),
  phone: z.string(),
  employees: z.number().nullable(),
  groupKey: z.string(),
  askedYen: whole.nullable(),
  preparedBy: z.enum(preparerKinds).catch('本人'),
  preparerName: z.string(),
  preparerNumber: z.string(),
  taxConsentOn: localDate().nullable(),
  antisocialConsentOn: localDate().nullable(),
  publicationConsentOn: localDate().nullable(),
  ownerId: z.uuid().nullable(),
  startedAt: z.string(),
  asksAdviceAt: z.string().nullable(),
  deskConsentAt: z.string().nullable(),
  receivedAt: z.string().nullable(),
  completeAt: z.string().nullable(),
  isSample: z.boolean(),
  version: z.number(),
})

const columns = (here: Here) => sql`
  select a.id, a.call_id, k.scheme_id, s.name as scheme_name, s.kind as scheme_kind, s.section_id,
    k.edition, k.fiscal_year, k.round, k.way, k.closes_at, a.business_id, a.channel, a.state,
    a.state_at, a.number, a.receipt_label, coalesce(d.number, '') as draft_number, a.title,
    a.summary, a.plan, a.starts_on, a.ends_on, a.applicant_name, a.corporate_number,
    a.representative, a.postal_address, a.phone, a.employees, a.group_key, a.asked_yen,
    a.prepared_by, a.preparer_name, a.preparer_number, a.tax_consent_on, a.antisocial_consent_on,
    a.publication_consent_on, a.owner_id, a.started_at, a.asks_advice_at, a.desk_consent_at,
    a.received_at, a.complete_at, a.is_sample, a.version
  from grants.applications a
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  left join grants.draft_numbers d on (d.city, d.application_id) = (a.city, a.id)
    and d.city = ${here.city}`

/**
 * A draft is its owner's alone until it is received, unless its owner asks for advice, lets the desk go
 * on with it, or brought it on paper. A delegated body meets the cases of its own schemes.
 */
const metByStaff = (here: Here): Sql => {
  if (hasRole(here.person, 'system')) return sql`true`
  const { person } = here
  if (!may.seeApplications(person)) return sql`false`
  const shown = sql`(a.received_at is not null or a.asks_advice_at is not null
    or a.desk_consent_at is not null or a.channel = '紙' or a.state = '相談')`
  return hasRole(person, 'body') && !hasRole(person, 'officer', 'chief', 'head')
    ? sql`(${shown} and s.body_account_id = ${person.id}::uuid)`
    : shown
}

/** The applicant's own: of the businesses that this account stands for today. */
const metByOwner = async (here: Here): Promise<Sql> => {
  if (!may.applyForGrants(here.person)) return sql`false`
  const ids = await ownBusinessIds(here)
  return sql`a.business_id = any(${ids}::uuid[])`
}

/** @throws {Missing} there is none, or not for this person: alike */
export async function applicationSeenBy(here: Here, applicationId: string): Promise<Application> {
  const owned = await metByOwner(here)
  return here.db.one(
    Application,
    sql`${columns(here)} where a.city = ${here.city} and a.id = ${applicationId}::uuid
      and (${metByStaff(here)} or ${owned})`,
  )
}

/** The own one. @throws {Missing} it is none of this account's businesses */
export async function ownApplication(here: Here, applicationId: string): Promise<Application> {
  const owned = await metByOwner(here)
  return here.db.one(
    Application,
    sql`${columns(here)} where a.city = ${here.city} and a.id = ${applicationId}::uuid and ${owned}`,
  )
}

/** As the hall meets it. @throws {Missing} there is none, or not for this person */
export function caseSeenBy(here: Here, applicationId: string): Promise<Application> {
  return here.db.one(
    Application,
    sql`${columns(here)} where a.city = ${here.city} and a.id = ${applicationId}::uuid
      and ${metByStaff(here)}`,
  )
}

/**
 * Whoever may write in it: its owner, or the desk where paper came or its owner lets the desk go on.
 * @throws {Missing} there is none, or not for this person
 * @throws {Refused} shown for advice only
 */
export async function applicationWrittenBy(
  here: Here,
  applicationId: string,
): Promise<Application> {
  const application = await applicationSeenBy(here, applicationId)
  if (may.applyForGrants(here.person)) return application
  const atDesk = application.channel === '紙' || application.deskConsentAt !== null
  if (atDesk && may.takeInAtDesk(here.person)) return application
  throw new Refused(
    'この申請を書けるのは申請者だけです。窓口で続きを書くには、先に申請者の同意を記録してください。',
  )
}

/** The own applications, those begun last first. */
export async function ownApplications(here: Here): Promise<Application[]> {
  const owned = await metByOwner(here)
  return here.db.many(
    Application,
    sql`${columns(here)} where a.city = ${here.city} and ${owned}
      order by a.started_at desc, a.id limit 100`,
  )
}

export type Filter = { readonly state: State | null; readonly words: string }

/** The cases of the hall, the last received first. */
export function casesSeenBy(here: Here, filter: Filter, page: PageAsked<'moved'>) {
  return readPage(here.db, Application, page, {
    by: { moved: [sql`a.state_at`, (row) => row.stateAt] },
    id: [sql`a.id`, (row) => row.id],
    from: (after) => sql`${columns(here)} where a.city = ${here.city} and ${metByStaff(here)}
      and (${filter.state}::text is null or a.state = ${filter.state}::text)
      and (${filter.words} = '' or position(platform.search_form(${filter.words}) in
        platform.search_form(a.applicant_name || ' ' || a.title || ' ' || a.receipt_label || ' '
          || s.name)) > 0)
      and ${after}`,
  })
}
