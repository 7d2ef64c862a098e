import { z } from 'zod'
import { type LocalDate, localDate, localDateOf } from '#packages/japan'
import { type Here, type PageAsked, readPage, type Sql, sql, whole } from '#platform'

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
  id: z.uuid(),
  applicationId: z.uuid(),
  receiptLabel: z.string(),
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

/** How the ledger is narrowed: still restricted, free of it (never, or the day has passed), or gone. */
export const assetStates = ['制限中', '制限なし', '処分済'] as const
export type AssetFilter = {
  readonly state: (typeof assetStates)[number] | ''
  readonly words: string
}
export const assetSorts = { until: 'day', who: 'text', on: 'day', cost: 'number' } as const

/** What was never restricted stands after all that is. */
const never: LocalDate = localDateOf('1900-01-01')

const inState = (here: Here, state: AssetFilter['state']): Sql => {
  const isRestricted = sql`coalesce(x.restricted_until >= ${here.today}::date, false)`
  switch (state) {
    case '':
      return sql`true`
    case '処分済':
      return sql`x.disposed_on is not null`
    case '制限中':
      return sql`x.disposed_on is null and ${isRestricted}`
    case '制限なし':
      return sql`x.disposed_on is null and not ${isRestricted}`
  }
}

const listed = (here: Here, { state, words }: AssetFilter): Sql => sql`
  select x.id, x.application_id, a.receipt_label, x.name, x.specification, x.quantity, x.unit_yen,
    x.cost_yen, x.grant_share_yen, x.acquired_on, x.life_months, x.restricted_until, x.place,
    a.applicant_name, x.disposed_on, x.disposal, x.payback_yen
  from grants.assets x
  join grants.applications a on (a.city, a.id) = (x.city, x.application_id)
  where x.city = ${here.city} and ${inState(here, state)}
    and (${words} = '' or position(platform.search_form(${words}) in
      platform.search_form(x.name || ' ' || x.specification || ' ' || x.place || ' '
        || a.applicant_name || ' ' || a.receipt_label)) > 0)`

/** 取得財産等管理台帳: a page, what is restricted the longest first unless asked otherwise. The hall reads it. */
export function assetsListed(
  here: Here,
  filter: AssetFilter,
  page: PageAsked<keyof typeof assetSorts>,
) {
  return readPage(here.db, AssetRow, page, {
    by: {
      until: [
        sql`coalesce(x.restricted_until, ${never}::date)`,
        (row) => row.restrictedUntil ?? never,
      ],
      who: [sql`a.applicant_name`, (row) => row.applicantName],
      on: [sql`x.acquired_on`, (row) => row.acquiredOn],
      cost: [sql`x.cost_yen`, (row) => row.costYen],
    },
    id: [sql`x.id`, (row) => row.id],
    from: (after) => sql`${listed(here, filter)} and ${after}`,
  })
}

/** All that the filter finds, for a file; 5,000 at most. */
export function assetsForFile(here: Here, filter: AssetFilter): Promise<AssetRow[]> {
  return here.db.many(
    AssetRow,
    sql`${listed(here, filter)}
      order by x.restricted_until desc nulls last, x.acquired_on, x.id limit 5000`,
  )
}
