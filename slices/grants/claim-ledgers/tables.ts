import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type PageAsked, readPage, type Sql, sql, whole } from '#platform'
import { settingOn } from '#platform/settings'
import { type Case, caseSeenBy, outlineOf } from '../cases/tables.ts'
import { invoicesOf } from '../payments/tables.ts'
import { specialRates } from '../penalties/forms.ts'
import {
  type DatedYen,
  lateTermsOf,
  parseSpecialRates,
  penaltyTermsOf,
  receiptsOf,
} from '../penalties/rules.ts'
import { Claim, claimRows, returnSeenBy } from '../recalls/tables.ts'
import type { Edition } from '../schemes/tables.ts'
import { stateAfter } from '../steps/rules.ts'
import { recordStep } from '../steps/tables.ts'
import { type ClaimState, type ClaimTerms, standingOn } from './rules.ts'

export type Basis = { readonly terms: ClaimTerms; readonly receipts: readonly DatedYen[] }

/** What every claim of a case is reckoned from. The case was loaded through the person. */
export async function basisOf(here: Here, applicationId: string, edition: Edition): Promise<Basis> {
  const special = edition.lateSpecial
    ? (parseSpecialRates(await settingOn(here, specialRates)) ?? [])
    : []
  return {
    terms: { added: penaltyTermsOf(edition), late: lateTermsOf(edition, special) },
    receipts: receiptsOf(await invoicesOf(here, applicationId)),
  }
}

/**
 * A claim as it stands today, with its case and the edition it is reckoned by.
 * @throws {Missing} there is none, or its case is not this person's
 */
export async function claimAsItStands(here: Here, returnId: string) {
  const { claim, found } = await returnSeenBy(here, returnId)
  const { edition } = await outlineOf(here, found)
  const { terms, receipts } = await basisOf(here, found.applicationId, edition)
  return { claim, found, edition, standing: standingOn(terms, claim, receipts, here.today) }
}

const Open = z.object({ open: z.number() })

/**
 * 返還済 where no claim of the case has anything left, and the follow-up goes on where the scheme asks for it.
 * @returns whether it ended
 */
export async function endIfNothingIsLeft(
  here: Here,
  found: Case,
  edition: Edition,
  reason: string,
): Promise<boolean> {
  const { applicationId } = found
  const { open } = await here.db.one(
    Open,
    sql`select count(*)::int as open from grants.returns r
      where r.city = ${here.city} and r.application_id = ${applicationId}::uuid and ${isOpen(here)}`,
  )
  const { state } = await caseSeenBy(here, applicationId)
  if (open > 0 || stateAfter(state, '納付を記録') === null) return open === 0
  await recordStep(here, { applicationId, verb: '納付を記録', reason })
  if (found.settledYen !== null && edition.followUpYears > 0 && (found.currentYen ?? 0) > 0)
    await recordStep(here, { applicationId, verb: 'フォローを始める' })
  return true
}

/** Of a return `r`: something of the principal, 加算金 or 延滞金 is not paid. */
export const isOpen = (here: Here): Sql => sql`
  r.amount_yen + coalesce(r.added_due_yen + r.late_due_yen, 0) > coalesce((select sum(p.amount_yen)
    from grants.repayments p where p.city = ${here.city} and p.return_id = r.id), 0)`

const Listed = Claim.extend({
  receiptLabel: z.string(),
  applicantName: z.string(),
  schemeName: z.string(),
  penaltyBp: z.number(),
  penaltyCountsBothDays: z.boolean(),
  penaltyUnitYen: z.number(),
  lateSpecial: z.boolean(),
  /** What the city paid of the case, day by day. */
  receipts: z.array(z.object({ on: localDate(), yen: whole })),
})

export type ClaimFilter = { readonly state: ClaimState | null; readonly words: string }
export const claimSorts = { ordered: 'day', who: 'text', yen: 'number' } as const

const inState = (here: Here, state: ClaimState | null): Sql => {
  if (state === '未納') return isOpen(here)
  return state === '完納' ? sql`not (${isOpen(here)})` : sql`true`
}

const listed = (here: Here, { state, words }: ClaimFilter): Sql => sql`
  select c.*, a.receipt_label, a.applicant_name, s.name as scheme_name, e.penalty_bp,
    e.penalty_counts_both_days, e.penalty_unit_yen, e.late_special,
    coalesce((select jsonb_agg(jsonb_build_object('on', i.paid_on, 'yen', i.amount_yen))
      from grants.invoices i where i.city = ${here.city} and i.application_id = a.id
        and i.paid_on is not null), '[]') as receipts
  from (${claimRows(here, inState(here, state))}) c
  join grants.applications a on a.city = ${here.city} and a.id = c.application_id
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
  join grants.scheme_editions e on (e.city, e.scheme_id, e.edition) = (k.city, k.scheme_id, k.edition)
  where (${words} = '' or position(platform.search_form(${words}) in
    platform.search_form(a.applicant_name || ' ' || a.receipt_label || ' ' || s.name)) > 0)`

export type ListedClaim = z.infer<typeof Listed> & {
  readonly standing: ReturnType<typeof standingOn>
}

/** As each stands today. */
async function reckoned(
  here: Here,
  found: readonly z.infer<typeof Listed>[],
): Promise<ListedClaim[]> {
  const special = parseSpecialRates(await settingOn(here, specialRates)) ?? []
  return found.map((one) => {
    const terms = { added: penaltyTermsOf(one), late: lateTermsOf(one, special) }
    return { ...one, standing: standingOn(terms, one, one.receipts, here.today) }
  })
}

/** 債権台帳: a page of the claims of the city, the latest first unless asked otherwise. The hall reads it. */
export async function claimsListed(
  here: Here,
  filter: ClaimFilter,
  page: PageAsked<keyof typeof claimSorts>,
) {
  const { rows, next } = await readPage(here.db, Listed, page, {
    by: {
      ordered: [sql`c.ordered_on`, (row) => row.orderedOn],
      who: [sql`a.applicant_name`, (row) => row.applicantName],
      yen: [sql`c.amount_yen`, (row) => row.amountYen],
    },
    id: [sql`c.id`, (row) => row.id],
    from: (after) => sql`${listed(here, filter)} and ${after}`,
  })
  return { rows: await reckoned(here, rows), next }
}

/** All that the filter finds, for a file; 2,000 at most. */
export async function claimsForFile(here: Here, filter: ClaimFilter): Promise<ListedClaim[]> {
  const found = await here.db.many(
    Listed,
    sql`${listed(here, filter)} order by c.ordered_on, a.receipt_label, c.id limit 2000`,
  )
  return reckoned(here, found)
}
