-- To list and count from any floor. Headcounts stay inside: whoever shows them cuts them into bands.
create view businesses.v_businesses with (security_invoker = true) as
select city, id as business_id, kind, name, kana, district, jsic_code, jsic_revision, state,
  state_on, confirmed_on, is_sample
from businesses.businesses;

-- Who can do which process, for chains and coverage lists; what has closed is left to the reader's state filter.
create view businesses.v_holdings with (security_invoker = true) as
select h.city, h.id as holding_id, h.business_id, h.process_id, p.trade, p.name as process, h.level,
  h.willing, h.verified, h.verified_on, b.state, b.name as business, b.district,
  h.capacity, h.capacity_unit, b.is_sample
from businesses.holdings h
join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id);

-- The city's list of processes.
create view businesses.v_processes with (security_invoker = true) as
select city, id as process_id, trade, name, synonyms, name_key, is_sample, parent_id
from businesses.processes;

-- Who can do what at which level, without names: for outlooks, which show bands and years and no person.
create view businesses.v_skills with (security_invoker = true) as
select s.city, s.person_id, p.business_id, s.process_id, s.level, p.part, p.birth_year,
  p.intends_to, s.confirmed_on, b.state
from businesses.skills s
join businesses.people p on (p.city, p.id) = (s.city, s.person_id)
join businesses.businesses b on (b.city, b.id) = (p.city, p.business_id);

-- The succession as it was last recorded of each business.
create view businesses.v_successions with (security_invoker = true) as
select distinct on (s.city, s.business_id) s.city, s.business_id, s.state, s.on_day
from businesses.successions s
order by s.city, s.business_id, s.on_day desc, s.number desc;

-- Where businesses work. Headcounts and telephone numbers stay inside.
create view businesses.v_establishments with (security_invoker = true) as
select e.city, e.id as establishment_id, e.business_id, e.name, e.kind, e.municipality, e.district,
  e.opened_in, e.closed_in, e.tenure, e.lease_ends_on, e.area_m2, e.confirmed_on, b.state, b.is_sample
from businesses.establishments e
join businesses.businesses b on (b.city, b.id) = (e.city, e.business_id);

-- Machines and what is known of their end; what renewing them costs stays inside. In use: retired_in is null.
create view businesses.v_equipment with (security_invoker = true) as
select e.city, e.id as equipment_id, e.business_id, e.establishment_id, e.process_id, e.name, e.units,
  e.installed_year, e.condition, e.replaceability, e.parts_end_year, e.maintainer, e.renewal_year,
  e.retired_in, e.confirmed_on, b.name as business, b.district, b.state, b.is_sample
from businesses.equipment e
join businesses.businesses b on (b.city, b.id) = (e.city, e.business_id);

-- Days on which something of a business that has not closed falls due. Of a year alone, its last day;
-- subject and id say where it stands: /businesses/<business_id>/<subject>/<id>.
create view businesses.v_due_dates with (security_invoker = true) as
select d.city, d.business_id, d.due_on, d.what, d.subject, d.id, d.known_to
from (
  select e.city, e.business_id, e.lease_ends_on as due_on, '賃借の満了：' || e.name as what,
    'establishments' as subject, e.id::text as id, 'day' as known_to
  from businesses.establishments e
  where e.lease_ends_on is not null and e.closed_in is null
  union all
  select m.city, m.business_id, make_date(m.renewal_year, 12, 31), '設備の更新予定：' || m.name,
    'equipment', m.id::text, 'year'
  from businesses.equipment m
  where m.renewal_year is not null and m.retired_in is null
  union all
  select m.city, m.business_id, make_date(m.parts_end_year, 12, 31), '部品供給の終了：' || m.name,
    'equipment', m.id::text, 'year'
  from businesses.equipment m
  where m.parts_end_year is not null and m.retired_in is null
) d
join businesses.businesses b on (b.city, b.id) = (d.city, d.business_id)
where b.state in ('仮登録', '登録', '休業');

-- When each block of a business was last confirmed; null: nothing of it was ever recorded. Days only.
create view businesses.v_freshness with (security_invoker = true) as
select k.city, k.business_id, k.block, case when k.block in ('工程', '人') then min(k.on_day)
    else max(k.on_day) end as confirmed_on
from (
  select b.city, b.id as business_id, '連絡先' as block, b.confirmed_on as on_day
  from businesses.businesses b
  union all select b.city, b.id, '工程', null from businesses.businesses b
  union all select h.city, h.business_id, '工程', h.verified_on from businesses.holdings h
  union all select b.city, b.id, '人', null from businesses.businesses b
  union all select p.city, p.business_id, '人', p.confirmed_on from businesses.people p
  union all select b.city, b.id, '後継', null from businesses.businesses b
  union all select s.city, s.business_id, '後継', s.on_day from businesses.successions s
  union all select b.city, b.id, '財務', null from businesses.businesses b
  union all select f.city, f.business_id, '財務', f.confirmed_on
    from businesses.fiscal_figures f where f.withdrawn_at is null
  union all select l.city, l.business_id, '財務', l.confirmed_on
    from businesses.sales_splits l where l.withdrawn_at is null
) k group by k.city, k.business_id, k.block;

-- Money by 市場段階 of the latest release of each fiscal year, hidden where it would tell of a few: amount_yen
-- and sellers null. 「n社中m社」 is of_businesses and reporting; reporting null: fewer than may be said.
create view businesses.v_sales_by_tier with (security_invoker = true) as
select r.city, r.fiscal_year, f.name as tier, f.place, f.amount as amount_yen,
  f.businesses as sellers, m.businesses as reporting, r.businesses as of_businesses, r.released_on
from businesses.fiscal_releases r
join businesses.released_figures f
  on (f.city, f.release_id) = (r.city, r.id) and f.told = 'tier' and f.name <> 'total'
join businesses.released_figures m
  on (m.city, m.release_id) = (r.city, r.id) and m.told = 'tier' and m.name = 'total'
where not exists (select from businesses.fiscal_releases l
  where l.city = r.city and l.fiscal_year = r.fiscal_year and l.number > r.number);

-- For the strategy matrix: 業種 × 地区 × 工程, each cell shown, hidden (few: 1–2 businesses, 1–4 persons),
-- none (everybody was asked and nobody can), or unknown (not everybody was asked). `…_in_all` is the 業種
-- over all 地区, shown only if every hidden cell may still be any of the few. Whoever adds other totals must
-- hide more. Of businesses that stand in the register; support is not known here.
create view businesses.v_matrix with (security_invoker = true) as
with work as not materialized (
  select b.city, b.id, coalesce(left(b.jsic_code, 2), '') as division, b.district
  from businesses.businesses b where b.state in ('仮登録', '登録', '休業')
), able as not materialized (
  select k.city, k.business_id, k.process_id, count(*) filter (where k.level >= 3)::int as able
  from businesses.v_skills k group by k.city, k.business_id, k.process_id
), held as not materialized (
  select w.city, w.division, w.district, h.process_id, count(distinct w.id)::int as holders,
    count(distinct w.id) filter (where a.business_id is null)::int as untold
  from work w
  join businesses.holdings h on (h.city, h.business_id) = (w.city, w.id)
  left join able a on (a.city, a.business_id, a.process_id) = (w.city, w.id, h.process_id)
  group by w.city, w.division, w.district, h.process_id
), doing as not materialized (
  select w.city, w.division, w.district, a.process_id, sum(a.able)::int as able
  from work w join able a on (a.city, a.business_id) = (w.city, w.id)
  group by w.city, w.division, w.district, a.process_id
), places as not materialized (
  select w.city, w.division, w.district, count(*)::int as businesses,
    count(*) filter (where h.business_id is null)::int as unasked
  from work w
  left join (select distinct o.city, o.business_id from businesses.holdings o) h
    on (h.city, h.business_id) = (w.city, w.id)
  group by w.city, w.division, w.district
), steps as not materialized (
  select distinct w.city, w.division, h.process_id
  from work w join businesses.holdings h on (h.city, h.business_id) = (w.city, w.id)
), raw as not materialized (
  select p.city, p.division, p.district, s.process_id, c.trade, c.name as process, p.businesses,
    p.unasked, coalesce(h.holders, 0) as holders, coalesce(h.untold, 0) as untold,
    coalesce(d.able, 0) as able
  from places p
  join steps s on (s.city, s.division) = (p.city, p.division)
  join businesses.processes c on (c.city, c.id) = (s.city, s.process_id)
  left join held h on (h.city, h.division, h.district, h.process_id)
    = (p.city, p.division, p.district, s.process_id)
  left join doing d on (d.city, d.division, d.district, d.process_id)
    = (p.city, p.division, p.district, s.process_id)
), summed as not materialized (
  select r.*, sum(r.unasked) over w as unasked_sum, sum(r.untold) over w as untold_sum,
    sum(r.businesses) over w as businesses_sum,
    sum(r.businesses) over w >= 3 and ((count(*) filter (where r.businesses between 1 and 2) over w) = 0 or ((count(*) filter (where r.businesses between 1 and 2) over w) > 1
      and (sum(r.businesses) filter (where r.businesses between 1 and 2) over w) between (count(*) filter (where r.businesses between 1 and 2) over w) + 1 and ((count(*) filter (where r.businesses between 1 and 2) over w) - 1) * 2 + 1)) as businesses_open,
    sum(r.holders) over w as holders_sum,
    sum(r.holders) over w >= 3 and ((count(*) filter (where r.holders between 1 and 2) over w) = 0 or ((count(*) filter (where r.holders between 1 and 2) over w) > 1
      and (sum(r.holders) filter (where r.holders between 1 and 2) over w) between (count(*) filter (where r.holders between 1 and 2) over w) + 1 and ((count(*) filter (where r.holders between 1 and 2) over w) - 1) * 2 + 1)) as holders_open,
    sum(r.able) over w as able_sum,
    sum(r.able) over w >= 5 and ((count(*) filter (where r.able between 1 and 4) over w) = 0 or ((count(*) filter (where r.able between 1 and 4) over w) > 1
      and (sum(r.able) filter (where r.able between 1 and 4) over w) between (count(*) filter (where r.able between 1 and 4) over w) + 3 and ((count(*) filter (where r.able between 1 and 4) over w) - 1) * 4 + 1)) as able_open
  from raw r
  window w as (partition by r.city, r.division, r.process_id)
)
select m.city, m.division, m.district, m.process_id, m.trade, m.process,
  case when m.businesses >= 3 then m.businesses end as businesses,
  case when m.businesses >= 3 then 'shown' else 'hidden' end as businesses_state,
  case when m.holders >= 3 then m.holders end as holders,
  case when m.holders >= 3 then 'shown' when m.holders > 0 then 'hidden'
    when m.unasked > 0 then 'unknown' else 'none' end as holders_state,
  case when m.able >= 5 then m.able end as able,
  case when m.able >= 5 then 'shown' when m.able > 0 then 'hidden'
    when m.unasked > 0 or m.untold > 0 then 'unknown' else 'none' end as able_state,
  case when m.businesses_open then m.businesses_sum::int end as businesses_in_all,
  case when m.businesses_open then 'shown' else 'hidden' end as businesses_in_all_state,
  case when m.holders_open then m.holders_sum::int end as holders_in_all,
  case when m.holders_open then 'shown' when m.holders_sum > 0 then 'hidden'
    when m.unasked_sum > 0 then 'unknown' else 'none' end as holders_in_all_state,
  case when m.able_open then m.able_sum::int end as able_in_all,
  case when m.able_open then 'shown' when m.able_sum > 0 then 'hidden'
    when m.unasked_sum > 0 or m.untold_sum > 0 then 'unknown' else 'none' end as able_in_all_state
from summed m;

-- What was allowed, by whom and for what; whether it is in force is for the reader's day to say: not
-- withdrawn, given and not run out. No row is no.
create view businesses.v_consents with (security_invoker = true) as
select city, id as consent_id, business_id, person_id, purpose, recipient, fields, fiscal_years,
  given_on, expires_on, withdrawn_at
from businesses.consents;

-- Which lists a business came from: file, source, line and what the row did; what was taken back is left out.
-- While an import is at work its rows stand here as far as they have come in, with ended_at null.
create view businesses.v_import_history with (security_invoker = true) as
select r.city, r.business_id, r.import_id, r.line, r.verdict, i.file_name, i.file_sha256, i.source,
  i.ended_at, i.started_name
from businesses.import_rows r
join businesses.imports i on (i.city, i.id) = (r.city, r.import_id)
where r.verdict in ('new', 'changed') and (i.ended_at is not null or r.line <= i.done_line)
  and r.outcome <> 'undone';

-- Who goes on with what a business was: by succession, as a part of it, or because it was the same one.
create view businesses.v_followers with (security_invoker = true) as
select l.city, l.from_id as business_id, l.to_id as follower_id, l.kind, l.on_day
from businesses.lines l
union all
select m.city, m.loser_id, m.winner_id, '統合', m.merged_on
from businesses.merges m where m.reversed_at is null;

-- How many of those at work stand in each band of headcount, as counted by the hour; 'unknown' is not known.
create view businesses.v_employee_bands with (security_invoker = true) as
select city, value as band, sum(count)::int as count, max(counted_at) as counted_at
from businesses.facet_counts where facet = 'employees' group by city, value;

-- Businesses that work, each in its bands: for shares over groups. Headcounts and founding years stay inside.
create view businesses.v_bands with (security_invoker = true) as
select city, id as business_id, corporate_number,
  case when employees is null then '不明' when employees <= 2 then '1–2人' when employees <= 4 then '3–4人'
    when employees <= 9 then '5–9人' when employees <= 19 then '10–19人' else '20人以上' end as size_band,
  case when district = '' then '不明' else district end as district,
  coalesce(left(jsic_code, 2), '不明') as industry,
  case when mail = '' then 'なし' else 'あり' end as has_mail,
  -- 代表者, by the decade of birth and no nearer.
  coalesce((select (max(p.birth_year) / 10 * 10)::text || '年代生まれ' from businesses.people p
    where p.city = businesses.city and p.business_id = businesses.id and p.part = '代表者'), '不明')
    as owner_band,
  founded_year, is_sample,
  -- 代表者, as declared by the business itself and by nobody else.
  coalesce((select d.gender from businesses.self_declarations d
    where d.city = businesses.city and d.business_id = businesses.id), '不明') as gender_band
from businesses.businesses where state = '登録';
