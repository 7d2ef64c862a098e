-- 計画どうしの矛盾: found every night and at 素案, kept with a reason until a day.
alter table plans.nodes add column stance text not null default '';
alter table plans.nodes add column target_group text not null default '';

create table plans.contradictions (
  city      int  not null default platform.this_city(),
  id        uuid not null default gen_random_uuid(),
  rule      text not null check (rule ~ '^C\d\d$'),
  -- The same contradiction is found again under the same key.
  key       text not null,
  sentence  text not null,
  is_note   boolean not null default false,
  plan_ids  uuid[] not null,
  found_at  timestamptz not null,
  seen_at   timestamptz not null,
  gone_at   timestamptz,
  primary key (city, id),
  unique (city, key)
);
call platform.keep_within_city('plans.contradictions');

create table plans.contradiction_keeps (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  contradiction_id uuid not null,
  reason           text not null check (reason <> ''),
  until            date not null,
  at               timestamptz not null,
  by_name          text not null,
  primary key (city, id),
  foreign key (city, contradiction_id) references plans.contradictions (city, id)
);
call platform.keep_within_city('plans.contradiction_keeps');
create index keeps_of_contradiction on plans.contradiction_keeps (city, contradiction_id, at);

-- Indicators whose targets add up to that of another: 内訳 of a 全体.
create table plans.indicator_parts (
  city     int  not null default platform.this_city(),
  whole_id uuid not null,
  part_id  uuid not null,
  primary key (city, whole_id, part_id),
  foreign key (city, whole_id) references plans.indicators (city, id),
  foreign key (city, part_id) references plans.indicators (city, id)
);
call platform.keep_within_city('plans.indicator_parts');

-- What an 実施計画 prints for a measure and a fiscal year, to be compared with what was voted.
create table plans.planned_amounts (
  city        int  not null default platform.this_city(),
  plan_id     uuid not null,
  measure_pid text not null,
  fiscal_year int  not null,
  amount_yen  bigint not null check (amount_yen >= 0),
  entered_at  timestamptz not null,
  primary key (city, plan_id, measure_pid, fiscal_year),
  foreign key (city, plan_id) references plans.plans (city, id)
);
call platform.keep_within_city('plans.planned_amounts');
