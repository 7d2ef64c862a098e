-- Goals with their plan, for coverage lists and sheets.
create view plans.v_goals with (security_invoker = true) as
select g.city, g.id as goal_id, g.plan_id, p.name as plan, p.first_year, p.last_year,
  g.parent_id, g.level, g.number, g.title, g.section_id
from plans.goals g
join plans.plans p on (p.city, p.id) = (g.city, g.plan_id);

-- The definition in force of each indicator, with its latest target.
create view plans.v_indicators with (security_invoker = true) as
select i.city, i.id as indicator_id, i.goal_id, i.name, i.definition, i.unit, i.direction, i.kind,
  i.attribution, i.period, i.starts_on, i.effect_lag_months, i.release_lag_months, i.grace_months,
  i.baseline_year, i.baseline_value, t.value as target_value, t.due_year as target_year
from plans.indicators i
left join plans.targets t on (t.city, t.indicator_id) = (i.city, i.id)
  and t.number = (select max(l.number) from plans.targets l
    where (l.city, l.indicator_id) = (i.city, i.id));
