import { z } from 'zod'
import { localDate } from '#packages/japan'
import { type Here, type Sql, sql } from '#platform'
import { isOpen } from '../claim-ledgers/tables.ts'
import { owedKinds } from './rules.ts'

const city = ({ city: own }: Here) => sql`${own}::int`

/** Cases with what their call and its edition fix. */
const cases = (here: Here, states: readonly string[]): Sql => sql`
  grants.applications a
  join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
  join grants.scheme_editions e on (e.city, e.scheme_id, e.edition) = (k.city, k.scheme_id, k.edition)
  left join grants.settlements f on (f.city, f.application_id) = (a.city, a.id)
  where a.city = ${city(here)} and a.state = any(${states}::text[])`

const endOfPayment = sql`make_date(k.fiscal_year + 1, 5, 31)`

/** Of a case `a`, what 会計 has paid. */
const paid = (here: Here): Sql => sql`coalesce((select sum(i.amount_yen) from grants.invoices i
  where i.city = ${city(here)} and i.application_id = a.id and i.paid_on is not null), 0)`

/** Of a case `a`, what is left of the award: 0 where it was cancelled as a whole. */
const term = (here: Here): Sql => sql`coalesce((select t.amount_yen from grants.award_terms t
  where t.city = ${city(here)} and t.application_id = a.id order by t.seq desc limit 1), 0)`

/** Who has reported keeps the books, after the end of the case as well. */
const reported = ['実績報告', '検査中', '是正中', '取消し', '返還済', '完結'] as const
/** Once it is fixed the years are owed, whatever of the money is still on its way, in or back. */
const lasting = ['額の確定', '請求', '支払済', 'フォロー中', '返還', '督促中'] as const

/**
 * What is owed after an award, with its day and from when which post has it: 担当, 係長, 財政 (grants.md §5.2).
 * A null day: that post never has it.
 */
const owed = (here: Here): Sql => sql`
  select d.id as application_id, '実績報告' as kind, '実績報告を受ける' as what, d.due_on,
    ${here.today}::date as officer_from, d.due_on + 1 as chief_from, null::date as finance_from
  from (select c.id, least(c.ends_on + c.report_days,
      ((extract(year from c.ends_on - interval '3 months') + 1)::text || '-' || c.report_latest)::date)
        as due_on
    from (select a.id, e.report_days, e.report_latest, (select t.ends_on from grants.award_terms t
        where t.city = ${city(here)} and t.application_id = a.id order by t.seq desc limit 1) as ends_on
      from ${cases(here, ['交付決定', '着手', '変更申請中', '一時停止', '中止・廃止'])}
        and (a.state <> '中止・廃止' or ${term(here)} > 0)) c
    where c.ends_on is not null) d
  union all
  select n.application_id, '是正', '是正した実績報告を受ける', n.correct_by, ${here.today}::date,
    n.correct_by + 1, null
  from grants.inspections n, ${cases(here, ['是正中'])} and n.city = ${city(here)}
    and n.application_id = a.id and n.correct_by is not null
    and n.seq = (select max(x.seq) from grants.inspections x
      where x.city = ${city(here)} and x.application_id = a.id)
  union all
  select a.id, '請求', '請求を受ける', f.settled_on + 14, ${here.today}::date, null, null
  from ${cases(here, ['額の確定'])} and f.settled_yen > ${paid(here)}
  union all
  select a.id, '支払', '出納整理期間のうちに支払う', ${endOfPayment},
    make_date(k.fiscal_year + 1, 4, 1), make_date(k.fiscal_year + 1, 5, 1),
    case when a.state = '請求' then ${here.today}::date end
  from ${cases(here, ['実績報告', '検査中', '是正中', '額の確定', '請求'])}
    and (f.settled_yen is null or f.settled_yen > ${paid(here)}) and (select t.ends_on from grants.award_terms t
      where t.city = ${city(here)} and t.application_id = a.id order by t.seq desc limit 1)
      <= make_date(k.fiscal_year + 1, 3, 31)
  union all
  select a.id, '仕入控除', '仕入控除税額の報告を受ける', make_date(k.fiscal_year + 2, 6, 30),
    ${here.today}::date, make_date(k.fiscal_year + 2, 6, 30) + 30, null
  from ${cases(here, lasting)} and e.tax_basis <> '税抜' and f.settled_yen > 0 and ${term(here)} > 0
    and not exists (select from grants.tax_reports t
      where t.city = ${city(here)} and t.application_id = a.id)
  union all
  select y.id, 'フォロー', '事業化状況の報告を受ける（' || y.year || '年目）', y.due_on,
    ${here.today}::date, y.due_on + 30, null
  from (select a.id, n.year, (r.completed_on + make_interval(years => n.year))::date as due_on
    from grants.results r, generate_series(1, 20) as n(year), ${cases(here, lasting)} and ${term(here)} > 0
      and f.settled_yen is not null and r.city = ${city(here)} and r.application_id = a.id and n.year <= e.follow_up_years
      and r.seq = (select max(x.seq) from grants.results x
        where x.city = ${city(here)} and x.application_id = a.id)) y
  where not exists (select from grants.follow_ups u
    where u.city = ${city(here)} and u.application_id = y.id and u.year = y.year)
  union all
  select s.application_id, '処分制限', '財産の処分制限が終わる（' || s.name || '）',
    s.restricted_until, ${here.today}::date, null, null
  from grants.assets s
  where s.city = ${city(here)} and s.disposed_on is null
    and s.restricted_until >= ${here.today}::date - 1
  union all
  select b.id, '帳簿', '帳簿と証拠書類を保存させる期間が終わる', b.until, ${here.today}::date, null, null
  from (select a.id, make_date(extract(year from r.completed_on - interval '3 months')::int + 1
        + e.book_years, 3, 31) as until
    from grants.results r, ${cases(here, [...reported, ...lasting])} and r.city = ${city(here)}
      and r.application_id = a.id and r.seq = (select max(x.seq) from grants.results x
        where x.city = ${city(here)} and x.application_id = a.id)) b
  where b.until >= ${here.today}::date - 1
  union all
  select r.application_id, '返還', '返還を受ける（' || r.cause || '）', r.next_on,
    ${here.today}::date, r.next_on + 1, ${here.today}::date
  from (${open(here)}) r`

/**
 * 納期 of returns that are not paid, as `dueDaysOf` has them in rules: the principal by its order or by the parts of
 * the latest 特約, brought forward where it was; then 加算金 and 延滞金.
 */
const dueDays = (here: Here): Sql => sql`
  select o.id, o.application_id, o.cause, o.days, d.due_on, d.is_part,
    exists (select from grants.claim_notices n where n.city = ${city(here)} and n.return_id = o.id
      and n.kind = '督促' and n.due_on = d.due_on) as is_demanded
  from (
    select r.id, r.application_id, r.cause, r.amount_yen, r.due_on, r.added_due_yen, r.penalty_due_on,
      e.reminder_days as days, (select coalesce(sum(p.amount_yen), 0) from grants.repayments p
        where p.city = ${city(here)} and p.return_id = r.id) as paid_yen,
      (select max(x.agreement) from grants.instalments x
        where x.city = ${city(here)} and x.return_id = r.id) as agreement
    from grants.returns r
    join grants.applications a on (a.city, a.id) = (r.city, r.application_id)
    join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
    join grants.scheme_editions e on (e.city, e.scheme_id, e.edition) = (k.city, k.scheme_id, k.edition)
    where r.city = ${city(here)} and ${isOpen(here)}) o
  join (
    select r.id as return_id, null::int as agreement, coalesce(r.penalty_due_on, r.due_on) as due_on,
      0::numeric as rest_yen, false as is_part
    from grants.returns r where r.city = ${city(here)}
    union all
    select i.return_id, i.agreement, least(i.due_on, x.due_on), sum(i.amount_yen) over (
        partition by i.return_id, i.agreement order by i.place desc) - i.amount_yen, true
    from grants.instalments i
    left join grants.accelerations x on (x.city, x.return_id, x.agreement)
      = (i.city, i.return_id, i.agreement)
    where i.city = ${city(here)}) d on d.return_id = o.id
    -- Once the principal is whole only its penalties are due; before, the parts that payments do not reach.
    and (case when o.added_due_yen is not null then null else o.agreement end)
      is not distinct from d.agreement
    and (d.agreement is null or o.amount_yen - d.rest_yen > o.paid_yen)`

/** Returns of which something is not paid, with the day on which it is due next. */
const open = (here: Here): Sql => sql`
  select d.application_id, d.cause, min(d.due_on) as next_on
  from (${dueDays(here)}) d group by d.id, d.application_id, d.cause`

/** For the list of duties: each post that has one today. 督促 is the head's. */
export function awardDuties(here: Here): Sql {
  return sql`
    select o.application_id, r.post, o.due_on, o.what
    from (${owed(here)}) o
    join (values ('担当'), ('係長'), ('財政')) as r(post) on ${here.today}::date >= case r.post
      when '担当' then o.officer_from when '係長' then o.chief_from else o.finance_from end
    union all
    select d.application_id, '課長', min(d.due_on) + d.days, '返還を督促する（' || d.cause || '）'
    from (${dueDays(here)}) d where not d.is_demanded and d.due_on < ${here.today}::date
    group by d.id, d.application_id, d.cause, d.days
    union all
    select d.application_id, '担当', max(d.due_on) + 1, '返還の期限の繰上げを起案する（' || d.cause || '）'
    from (${dueDays(here)}) d
    join grants.instalment_terms t on t.city = ${city(here)} and t.return_id = d.id
      and t.agreement = (select max(x.agreement) from grants.instalments x
        where x.city = ${city(here)} and x.return_id = d.id)
    where d.is_part and d.due_on < ${here.today}::date
      and not exists (select from grants.accelerations x where x.city = ${city(here)}
        and x.return_id = d.id and x.agreement = t.agreement)
      and exists (select from grants.instalments i where i.city = ${city(here)} and i.return_id = d.id
        and i.agreement = t.agreement and i.due_on >= ${here.today}::date)
      and not exists (select from grants.decisions w where w.city = ${city(here)}
        and w.application_id = d.application_id and w.kind = '期限の繰上げ' and w.decided_at is null
        and w.returned_at is null)
    group by d.id, d.application_id, d.cause, t.missed_parts having count(*) >= t.missed_parts`
}

const Owed = z.object({
  applicationId: z.uuid(),
  businessId: z.uuid(),
  schemeName: z.string(),
  kind: z.enum(owedKinds),
  what: z.string(),
  dueOn: localDate(),
})

/** What recipients are to be reminded of, for the clock: due within the month, or late since less than a month. */
export function owedAroundToday(here: Here): Promise<z.infer<typeof Owed>[]> {
  return here.db.many(
    Owed,
    sql`select o.application_id, a.business_id, s.name as scheme_name, o.kind, o.what, o.due_on
      from (${owed(here)}) o
      join grants.applications a on a.city = ${city(here)} and a.id = o.application_id
      join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
      join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
      where o.kind = any(${owedKinds}::text[])
        and o.due_on between ${here.today}::date - 30 and ${here.today}::date + 30
      order by o.application_id, o.what limit 2000`,
  )
}
