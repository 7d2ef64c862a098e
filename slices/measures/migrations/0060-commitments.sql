-- 支出負担行為 out of a voted line: settled at last, and every step of it kept.
alter table measures.commitments add column settled_at timestamptz;
alter table measures.commitments add constraint settled_or_given_back
  check (settled_at is null or released_at is null);

create table measures.commitment_steps (
  city       int    not null default platform.this_city(),
  ref        text   not null,
  number     int    not null check (number > 0),
  step       text   not null check (step in ('committed', 'raised', 'lowered', 'settled', 'released')),
  amount_yen bigint not null check (amount_yen >= 0),
  taken_at   timestamptz not null,
  taken_name text   not null,
  primary key (city, ref, number),
  foreign key (city, ref) references measures.commitments (city, ref)
);
call platform.keep_within_city('measures.commitment_steps');

-- Which lines a 繰越 takes its amount from: what is carried stays spendable under the same line.
create table measures.carryover_lines (
  city         int    not null default platform.this_city(),
  carryover_id uuid   not null,
  line_id      uuid   not null,
  amount_yen   bigint not null check (amount_yen > 0),
  primary key (city, carryover_id, line_id),
  foreign key (city, carryover_id) references measures.carryovers (city, id),
  foreign key (city, line_id) references measures.budget_lines (city, id)
);
call platform.keep_within_city('measures.carryover_lines');
create index carryover_lines_of_line on measures.carryover_lines (city, line_id);
