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

-- The definition in force of each indicator, with its latest target.
create view plans.v_indicators with (security_invoker = true) as
select i.city, i.id as indicator_id, i.goal_id, i.name, i.definition, i.unit, i.direction, i.kind,
  i.attribution, i.period, i.starts_on, i.effect_lag_months, i.release_lag_months, i.grace_months,
  i.baseline_year, i.baseline_value, t.value as target_value, t.due_year as target_year
from plans.indicators i
left join plans.targets t on (t.city, t.indicator_id) = (i.city, i.id)
  and t.number = (select max(l.number) from plans.targets l
    where (l.city, l.indicator_id) = (i.city, i.id));
