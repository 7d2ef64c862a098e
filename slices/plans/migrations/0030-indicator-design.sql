-- 指標設計: everything that makes an indicator countable, its path to the target, and the checks set aside.
alter table plans.indicators add column population text not null default '';
alter table plans.indicators add column area text not null default '';
alter table plans.indicators add column population_size int;
alter table plans.indicators add column error_model text not null default 'なし';
alter table plans.indicators add column sample_size int;
alter table plans.indicators add column revision_width numeric;
alter table plans.indicators add column mcid numeric;
alter table plans.indicators add column cost_yen bigint;
alter table plans.indicators add column comparison text not null default '';
alter table plans.indicators add column review_trigger text not null default '';
alter table plans.indicators add column disaggregations text not null default '';
alter table plans.indicators add column owner_name text not null default '';
alter table plans.indicators add column section_id uuid;
-- The month in which the publisher always releases; where it is known, the lag in months is not used.
alter table plans.indicators add column release_month int;
-- Any year in which a five-yearly survey is held.
alter table plans.indicators add column survey_year int;
alter table plans.indicators add column is_by_industry boolean not null default false;
alter table plans.indicators add column edition_year int;
alter table plans.indicators add column establishments int;
alter table plans.indicators add column grant_condition text not null default '';
alter table plans.indicators add column closed_on date;
alter table plans.indicators add column close_reason text not null default '';
alter table plans.indicators add column watch_instead text not null default '';
alter table plans.indicators add column predecessor_id uuid;
alter table plans.indicators add column conversion text not null default '';
alter table plans.indicators
  add constraint it_is_released_in_a_month check (release_month between 1 and 12);
alter table plans.indicators
  add constraint an_indicator_closes_with_a_reason check (closed_on is null or close_reason <> '');
alter table plans.indicators
  add foreign key (city, predecessor_id) references plans.indicators (city, id);
create index indicators_after on plans.indicators (city, predecessor_id)
  where predecessor_id is not null;

-- Of a range to be kept, `value` is the upper end and `low` the lower one.
alter table plans.targets add column low numeric;
alter table plans.targets add column shape text not null default '直線';
-- The first period that is judged by it; null for the first target, which holds from the start.
alter table plans.targets add column from_year int;
alter table plans.targets add column is_after_result boolean not null default false;

create table plans.target_points (
  city         int  not null default platform.this_city(),
  indicator_id uuid not null,
  number       int  not null,
  year         int  not null,
  value        numeric not null,
  primary key (city, indicator_id, number, year),
  foreign key (city, indicator_id, number) references plans.targets (city, indicator_id, number)
);
call platform.keep_within_city('plans.target_points');

-- What was measured before the indicator was defined: the trend that a target is compared with.
create table plans.past_values (
  city         int  not null default platform.this_city(),
  indicator_id uuid not null,
  year         int  not null,
  value        numeric not null,
  primary key (city, indicator_id, year),
  foreign key (city, indicator_id) references plans.indicators (city, id)
);
call platform.keep_within_city('plans.past_values');

-- Checks of the design that warn and were set aside; the reason is printed with the indicator.
create table plans.set_asides (
  city         int  not null default platform.this_city(),
  indicator_id uuid not null,
  check_id     text not null check (check_id ~ '^Q\d\d$'),
  reason       text not null check (reason <> ''),
  set_at       timestamptz not null,
  set_name     text not null,
  primary key (city, indicator_id, check_id),
  foreign key (city, indicator_id) references plans.indicators (city, id)
);
call platform.keep_within_city('plans.set_asides');
