-- 教示: where a decision rests on a 規則, the city and its 法務 say whether it is a 処分; until then none is printed.
alter table grants.scheme_editions add column rule_instruction text not null default '要確認';
alter table grants.scheme_editions add column rule_instruction_note text not null default '';
alter table grants.scheme_editions add constraint an_instruction_is_decided_or_not
  check (rule_instruction in ('要確認', '教示する', '教示しない'));
alter table grants.scheme_editions add constraint an_instruction_says_who_was_asked
  check (rule_instruction = '要確認' or length(rule_instruction_note) >= 5);

-- 到達: the day from which the days of whoever got the notice are counted; null until it is known.
alter table grants.papers add column served_on date;
alter table grants.papers add constraint a_paper_is_served_after_it_is_issued
  check (served_on >= issued_on);
create index papers_of_kind on grants.papers (city, kind, application_id);
