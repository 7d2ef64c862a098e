-- 観測値: each value as it was published, and the verdict that was given on it. Nothing is written over.
create table plans.observations (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  indicator_id   uuid not null,
  year           int  not null,
  -- Null only where the publisher suppressed it: a suppressed value is not 0.
  value          numeric,
  vintage_on     date not null,
  certainty      text not null check (certainty in ('確定', '暫定', '推計')),
  numerator      numeric,
  denominator    numeric,
  n              int,
  population     int,
  standard_error numeric,
  is_suppressed  boolean not null default false,
  source         text not null,
  source_pid     text,
  note           text not null default '',
  recorded_at    timestamptz not null,
  recorded_name  text not null,
  withdrawn_at   timestamptz,
  withdrawn_name text not null default '',
  withdrawal     text not null default '',
  primary key (city, id),
  foreign key (city, indicator_id) references plans.indicators (city, id),
  constraint only_a_suppressed_value_is_missing check (is_suppressed = (value is null)),
  constraint a_withdrawal_has_a_reason check (withdrawn_at is null or withdrawal <> '')
);
call platform.keep_within_city('plans.observations');
create unique index one_observation_a_vintage
  on plans.observations (city, indicator_id, year, vintage_on) where withdrawn_at is null;

create table plans.verdicts (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  indicator_id     uuid not null,
  observation_id   uuid not null,
  year             int  not null,
  status           text not null,
  -- g × 100, rounded half away from zero from the exact fraction; null where there is no g.
  ratio_hundredths int,
  path_value       numeric,
  baseline_value   numeric,
  low              numeric,
  high             numeric,
  target_number    int,
  certainty        text not null,
  -- What the verdict would be from the publisher's revised baseline, where it differs.
  revised_status   text,
  judged_at        timestamptz not null,
  judged_name      text not null,
  primary key (city, id),
  foreign key (city, indicator_id) references plans.indicators (city, id),
  foreign key (city, observation_id) references plans.observations (city, id)
);
call platform.keep_within_city('plans.verdicts');
create index verdicts_of_indicator on plans.verdicts (city, indicator_id, year, judged_at);
create index verdicts_of_observation on plans.verdicts (city, observation_id);
