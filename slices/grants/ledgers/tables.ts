import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, sql, whole } from '#platform'

const Row = z.object({
  applicationId: z.uuid(),
  receiptLabel: z.string(),
  applicantName: z.string(),
  corporateNumber: z.string(),
  isIndividual: z.boolean(),
  schemeName: z.string(),
  title: z.string(),
  summary: z.string(),
  askedYen: whole,
  decidedYen: whole.nullable(),
  awardedOn: localDate().nullable(),
  changes: z.number(),
  advanceYen: whole,
  spentYen: whole,
  settledYen: whole.nullable(),
  paidOn: localDate().nullable(),
  returnedYen: whole,
  assets: z.number(),
  followUps: z.number(),
  publishes: z.boolean(),
  state: z.string(),
})
export type LedgerRow = z.infer<typeof Row>

/** 補助金台帳 of a fiscal year, as the hall keeps it, by the number of receipt. */
export function ledgerOf(here: Here, fiscalYear: number): Promise<LedgerRow[]> {
  const of = sql`x.city = ${here.city} and x.application_id = a.id`
  return here.db.many(
    Row,
    sql`select a.id as application_id, a.receipt_label, a.applicant_name,
        coalesce(a.corporate_number, '') as corporate_number,
        b.kind = '個人' as is_individual, s.name as scheme_name, a.title, a.summary,
        coalesce(a.asked_yen, 0) as asked_yen, w.awarded_on, a.state,
        (select x.amount_yen from grants.award_terms x where ${of} order by x.seq desc limit 1)
          as decided_yen,
        (select greatest(count(*) - 1, 0)::int from grants.award_terms x where ${of}) as changes,
        (select coalesce(sum(x.amount_yen), 0) from grants.advances x where ${of}) as advance_yen,
        (select coalesce(sum(x.amount_yen), 0) from grants.expenses x
          where ${of} and x.removed_at is null) as spent_yen,
        e.settled_yen,
        (select max(x.paid_on) from grants.invoices x where ${of}) as paid_on,
        (select coalesce(sum(p.amount_yen - p.added_yen - p.late_yen), 0) from grants.repayments p
          join grants.returns x on (x.city, x.id) = (p.city, p.return_id) where ${of})
          as returned_yen,
        (select count(*)::int from grants.assets x where ${of}) as assets,
        (select count(*)::int from grants.follow_ups x where ${of}) as follow_ups,
        a.publication_consent_on is not null as publishes
      from grants.applications a
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      join businesses.businesses b on (b.city, b.id) = (a.city, a.business_id)
      join grants.awards w on (w.city, w.application_id) = (a.city, a.id)
      left join grants.settlements e on (e.city, e.application_id) = (a.city, a.id)
      where a.city = ${here.city} and k.fiscal_year = ${fiscalYear}
      order by a.number, a.id limit 1000`,
  )
}

/** What may be told to everybody: what is promised and was neither given up nor wholly cancelled. */
export async function recipientsOf(here: Here, fiscalYear: number): Promise<LedgerRow[]> {
  const rows = await ledgerOf(here, fiscalYear)
  return rows.filter((one) => one.state !== '取下げ' && (one.decidedYen ?? 0) > 0)
}

const AssetRow = z.object({
  applicationId: z.uuid(),
  name: z.string(),
  specification: z.string(),
  quantity: z.number(),
  unitYen: whole,
  costYen: whole,
  grantShareYen: whole,
  acquiredOn: localDate(),
  lifeMonths: z.number(),
  restrictedUntil: localDate().nullable(),
  place: z.string(),
  applicantName: z.string(),
  disposedOn: localDate().nullable(),
  disposal: z.string(),
  paybackYen: whole.nullable(),
})
export type AssetRow = z.infer<typeof AssetRow>

/** 取得財産等管理台帳 of all cases: what is still restricted first. */
export function assetLedgerOf(here: Here): Promise<AssetRow[]> {
  return here.db.many(
    AssetRow,
    sql`select x.application_id, x.name, x.specification, x.quantity, x.unit_yen, x.cost_yen,
        x.grant_share_yen, x.acquired_on, x.life_months, x.restricted_until, x.place,
        a.applicant_name, x.disposed_on, x.disposal, x.payback_yen
      from grants.assets x
      join grants.applications a on (a.city, a.id) = (x.city, x.application_id)
      where x.city = ${here.city}
      order by x.restricted_until desc nulls last, x.acquired_on, x.id limit 1000`,
  )
}
