-- 補正・骨格・専決: the number of a supplementary budget, why it came after the original one (218条), and
-- what the assembly decided.
alter table measures.rounds add column number int;
alter table measures.rounds add constraint a_supplement_has_a_number check (number > 0);
alter table measures.rounds add column reason text not null default '';
alter table measures.rounds add column outcome text not null default '';
alter table measures.rounds add constraint an_outcome_is_known
  check (outcome in ('', '可決', '否決', '専決'));
alter table measures.rounds add column approved_on date;
update measures.rounds set outcome = '可決' where voted_on is not null;
