-- 修正可決: what the assembly voted instead of what was proposed, line by line, laid down before the vote.
alter table measures.rounds drop constraint an_outcome_is_known;
alter table measures.rounds add constraint an_outcome_is_known
  check (outcome in ('', '可決', '修正可決', '否決', '専決'));

create table measures.amendments (
  city         int  not null default platform.this_city(),
  request_id   uuid not null,
  reason       text not null check (reason <> ''),
  version      int  not null default 1,
  amended_at   timestamptz not null,
  amended_name text not null,
  primary key (city, request_id),
  foreign key (city, request_id) references measures.requests (city, id)
);
call platform.keep_within_city('measures.amendments');

create table measures.amendment_lines (
  city       int    not null default platform.this_city(),
  request_id uuid   not null,
  line_id    uuid   not null,
  amount_yen bigint not null,
  primary key (city, request_id, line_id),
  foreign key (city, request_id) references measures.amendments (city, request_id),
  foreign key (city, line_id) references measures.budget_lines (city, id)
);
call platform.keep_within_city('measures.amendment_lines');
