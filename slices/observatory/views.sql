-- Every released observation that this city uses, readable from any floor: the country's without what
-- the city withdrew for itself, and those of its own editions, which go before others of the same day.
create view observatory.v_figures with (security_invoker = true) as
select s.code as series, s.label, s.unit, a.code as area_code, a.name as area_name, a.prefecture,
  f.period, f.edition, f.edition_label, f.published_on, f.value, f.mark, f.partial, f.is_own,
  f.city
from (
  select n.area, n.series, n.period, e.code as edition, e.label as edition_label, e.published_on,
    n.value, n.mark, n.partial, false as is_own, platform.this_city() as city
  from observatory.figures n
  join observatory.editions e on e.id = n.edition
  where e.state in ('released', 'superseded') and not exists (
    select from observatory.city_withdrawals w
    where w.city = platform.this_city() and w.edition_code = e.code)
  union all
  select o.area, o.series, o.period::smallint, c.code, c.label, c.published_on,
    o.value, o.mark, o.partial, true, c.city
  from observatory.city_editions c
  join observatory.city_figures o on (o.city, o.edition) = (c.city, c.id)
  where c.city = platform.this_city() and c.state in ('released', 'superseded')) f
join observatory.series s on s.id = f.series
join observatory.areas a on a.id = f.area;

-- The cards of a city, to list and count.
create view observatory.v_cards with (security_invoker = true) as
select city, id as card_id, area_code, figure, statement, captured_at, captured_by_name, mark
from observatory.cards;
