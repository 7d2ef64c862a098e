-- Measures to list and count, from any floor.
create view measures.v_measures with (security_invoker = true) as
select m.city, m.id as measure_id, m.code, m.name, m.section_id, m.newness, m.means,
  m.target_industry, m.target_size, m.target_stage, m.target_place, m.started_year, m.sunset_year,
  m.voted_at
from measures.measures m;

-- Requested and voted amounts by line; stages between them are nobody's to count.
create view measures.v_budget_lines with (security_invoker = true) as
select l.city, l.id as line_id, l.request_id, q.measure_id, q.round_id, r.fiscal_year, r.kind,
  l.setsu, l.saisetsu, l.amount_yen, q.requested_at,
  (select s.amount_yen from measures.assessments a
    join measures.stage_amounts s on (s.city, s.assessment_id) = (a.city, a.id)
    where (a.city, a.request_id) = (l.city, l.request_id) and a.stage = 'voted'
      and s.line_id = l.id) as voted_yen
from measures.budget_lines l
join measures.requests q on (q.city, q.id) = (l.city, l.request_id)
join measures.rounds r on (r.city, r.id) = (q.city, q.round_id)
where l.withdrawn_at is null;
