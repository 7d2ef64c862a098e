-- Calls to list and count, from any floor: what was announced.
create view grants.v_calls with (security_invoker = true) as
select k.city, k.id as call_id, k.scheme_id, s.measure_id, s.kind, k.fiscal_year, k.round, k.way,
  k.opens_at, k.closes_at, k.line_id, k.allotment_yen, k.opened_at
from grants.calls k
join grants.schemes s on (s.city, s.id) = (k.city, k.scheme_id)
where k.opened_at is not null and k.voided_at is null;
