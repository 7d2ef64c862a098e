-- Goals that stand, with their plan, for coverage lists and sheets.
create view plans.v_goals with (security_invoker = true) as
select g.city, g.id as goal_id, g.plan_id, p.name as plan, p.first_year, p.last_year,
  g.parent_id, g.level, g.number, g.title, g.section_id, g.is_adopted
from plans.goals g
join plans.plans p on (p.city, p.id) = (g.city, g.plan_id)
where g.ended_on is null;

-- Every node of the versions in force, in the order of the book.
create view plans.v_nodes with (security_invoker = true) as
select n.city, n.id as node_id, v.plan_id, p.name as plan, p.kind as plan_kind, v.number as version,
  n.parent_id, n.depth, n.place, n.level, n.number, n.title, n.body, n.section_id, n.partners,
  v.decided_on
from plans.nodes n
join plans.versions v on (v.city, v.id) = (n.city, n.version_id) and v.state = '策定'
join plans.plans p on (p.city, p.id) = (v.city, v.plan_id);

-- How each goal in force is covered: by how many indicators, of which class, and by how many measures.
create view plans.v_coverage with (security_invoker = true) as
select n.city, n.node_id, n.plan_id, n.level, n.number, n.title,
  (select count(*)::int from plans.indicators i where (i.city, i.goal_id) = (n.city, n.node_id)
    and i.closed_on is null) as indicators,
  (select count(*)::int from plans.indicators i where (i.city, i.goal_id) = (n.city, n.node_id)
    and i.closed_on is null and i.attribution = 'C') as context_indicators,
  (select count(*)::int from evidence.v_beads b
    join evidence.v_links l on l.city = b.city and l.up = b.bead and l.down_kind = 'measure'
      and l.ended_at is null
    where b.city = n.city and b.slice = 'plans' and b.ref = n.node_id::text) as measures
from plans.v_nodes n;

-- The definition in force of each indicator, with its latest target.
create view plans.v_indicators with (security_invoker = true) as
select i.city, i.id as indicator_id, i.goal_id, i.name, i.definition, i.unit, i.direction, i.kind,
  i.attribution, i.period, i.starts_on, i.effect_lag_months, i.release_lag_months, i.grace_months,
  i.baseline_year, i.baseline_value, t.value as target_value, t.due_year as target_year,
  t.low as target_low, t.shape, i.release_month, i.survey_year, i.section_id, i.closed_on,
  i.predecessor_id, i.error_model, i.is_sample,
  -- The first period that can be judged; of a five-yearly survey the first one in or after that year.
  case i.period
    when '年度' then extract(year from d.seen_on - interval '3 months')::int
    when '暦年' then extract(year from d.seen_on)::int
    else extract(year from d.seen_on)::int
      + mod(mod(i.survey_year - extract(year from d.seen_on)::int, 5) + 5, 5)
  end as first_due
from plans.indicators i
cross join lateral (select
  (i.starts_on + make_interval(months => i.effect_lag_months) - interval '1 day')::date as seen_on) d
left join plans.targets t on (t.city, t.indicator_id) = (i.city, i.id)
  and t.number = (select max(l.number) from plans.targets l
    where (l.city, l.indicator_id) = (i.city, i.id));

-- The value that stands for each period: of its latest vintage. Suppressed is null and said so, never 0.
create view plans.v_observations with (security_invoker = true) as
select o.city, o.id as observation_id, o.indicator_id, o.year, o.value, o.is_suppressed, o.certainty,
  o.vintage_on, o.numerator, o.denominator, o.n, o.standard_error, o.source, o.source_pid,
  v.status, v.ratio_hundredths, v.path_value
from plans.observations o
left join plans.verdicts v on (v.city, v.observation_id) = (o.city, o.id)
where o.withdrawn_at is null and not exists (select from plans.observations l
  where (l.city, l.indicator_id, l.year) = (o.city, o.indicator_id, o.year)
    and l.withdrawn_at is null and l.vintage_on > o.vintage_on);
