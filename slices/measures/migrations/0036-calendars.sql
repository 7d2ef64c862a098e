-- 予算の日程: on which day the city means to do each step of a round.
create table measures.round_steps (
  city       int  not null default platform.this_city(),
  round_id   uuid not null,
  step       text not null,
  planned_on date not null,
  primary key (city, round_id, step),
  foreign key (city, round_id) references measures.rounds (city, id)
);
call platform.keep_within_city('measures.round_steps');
alter table measures.rounds add column calendar_version int not null default 0;

-- 提出: the day the budget was laid before the assembly (211条).
alter table measures.rounds add column submitted_on date;

-- まだ必要か: the yearly test of the exit condition, and what was decided at the end of a measure's term.
create table measures.retests (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  measure_id  uuid not null,
  fiscal_year int  not null,
  is_met      boolean not null,
  sentence    text not null check (sentence <> ''),
  tested_at   timestamptz not null,
  tested_name text not null,
  primary key (city, id),
  foreign key (city, measure_id) references measures.measures (city, id)
);
call platform.keep_within_city('measures.retests');
create index retests_of_measure on measures.retests (city, measure_id, tested_at);

create table measures.sunset_decisions (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  measure_id    uuid not null,
  -- The last year of the term that was decided about.
  sunset_year   int  not null,
  decision      text not null
    check (decision in ('継続', '拡充', '改善', '縮小', '統合', '廃止', '終期到来')),
  until_year    int,
  exit_answer   text not null,
  successor_id  uuid,
  decided_at    timestamptz not null,
  decided_name  text not null,
  primary key (city, id),
  unique (city, measure_id, sunset_year),
  foreign key (city, measure_id) references measures.measures (city, id),
  foreign key (city, successor_id) references measures.measures (city, id)
);
call platform.keep_within_city('measures.sunset_decisions');
