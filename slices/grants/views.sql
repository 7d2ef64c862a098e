-- Calls to list and count, from any floor: what was announced.
create view grants.v_calls with (security_invoker = true) as
select k.city, k.id as call_id, k.scheme_id, s.measure_id, s.kind, k.fiscal_year, k.round, k.way,
  k.opens_at, k.closes_at, k.line_id, k.allotment_yen, k.opened_at
from grants.calls k
join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
where k.opened_at is not null and k.voided_at is null;

-- Awards to list and count: what was promised, fixed, paid and given back.
create view grants.v_awards with (security_invoker = true) as
select w.city, w.application_id, a.call_id, k.scheme_id, s.measure_id, k.fiscal_year, a.business_id,
  a.state, w.awarded_on, e.settled_on, e.settled_yen,
  (select t.amount_yen from grants.award_terms t
    where (t.city, t.application_id) = (w.city, w.application_id)
    order by t.seq desc limit 1) as decided_yen,
  (select coalesce(sum(i.amount_yen), 0)::bigint from grants.invoices i
    where (i.city, i.application_id) = (w.city, w.application_id) and i.paid_on is not null)
    as paid_yen,
  (select coalesce(sum(p.amount_yen - p.added_yen - p.late_yen), 0)::bigint from grants.repayments p
    join grants.returns r on (r.city, r.id) = (p.city, p.return_id)
    where (r.city, r.application_id) = (w.city, w.application_id)) as returned_yen
from grants.awards w
join grants.applications a on (a.city, a.id) = (w.city, w.application_id)
join grants.calls k on (k.city, k.id) = (a.city, a.call_id)
join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
left join grants.settlements e on (e.city, e.application_id) = (w.city, w.application_id);

-- What came of it, as the recipients told it: year 0 is the 実績報告, 1 and on the years after.
create view grants.v_outcomes with (security_invoker = true) as
select r.city, r.application_id, 0 as year, r.reported_on, r.deals, r.deals_yen
from grants.results r
where r.seq = (select max(x.seq) from grants.results x
  where (x.city, x.application_id) = (r.city, r.application_id))
union all
select f.city, f.application_id, f.year, f.reported_on, f.deals, f.deals_yen
from grants.follow_ups f;
