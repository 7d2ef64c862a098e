-- Every released observation of the country, readable from any floor.
create view observatory.v_figures with (security_invoker = true) as
select s.code as series, s.label, s.unit, a.code as area_code, a.name as area_name, a.prefecture,
  f.period, e.code as edition, e.label as edition_label, e.published_on, f.value, f.mark, f.partial
from observatory.figures f
join observatory.series s on s.id = f.series
join observatory.areas a on a.id = f.area
join observatory.editions e on e.id = f.edition
where e.state in ('released', 'superseded');

-- The cards of a city, to list and count.
create view observatory.v_cards with (security_invoker = true) as
select city, id as card_id, area_code, figure, statement, captured_at, captured_by_name, mark
from observatory.cards;
