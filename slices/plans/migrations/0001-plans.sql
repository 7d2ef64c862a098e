-- 計画・目標・指標: what was promised, how it is measured, and every target that was ever set.
create table plans.plans (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  name       text not null check (name <> ''),
  kind       text not null,
  first_year int  not null,
  last_year  int  not null,
  adopted_on date not null,
  purpose    text not null default '',
  is_sample  boolean not null default false,
  version    int  not null default 1,
  primary key (city, id),
  constraint a_plan_ends_after_it_begins check (last_year >= first_year)
);
call platform.keep_within_city('plans.plans');

create table plans.goals (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  plan_id    uuid not null,
  parent_id  uuid,
  level      text not null,
  number     text not null,
  title      text not null check (title <> ''),
  body       text not null default '',
  section_id uuid,
  added_at   timestamptz not null,
  version    int  not null default 1,
  primary key (city, id),
  foreign key (city, plan_id) references plans.plans (city, id),
  foreign key (city, parent_id) references plans.goals (city, id)
);
call platform.keep_within_city('plans.goals');
create index goals_of_plan on plans.goals (city, plan_id, number);

create table plans.indicators (
  city               int  not null default platform.this_city(),
  id                 uuid not null default gen_random_uuid(),
  goal_id            uuid,
  name               text not null check (name <> ''),
  definition         text not null,
  numerator          text not null,
  denominator        text not null default '',
  unit               text not null,
  decimals           int  not null default 0,
  direction          text not null,
  kind               text not null,
  attribution        text not null,
  period             text not null,
  starts_on          date not null,
  effect_lag_months  int  not null,
  lag_reason         text not null default '',
  release_lag_months int  not null,
  grace_months       int  not null default 2,
  source             text not null,
  collector          text not null,
  baseline_year      int,
  baseline_value     numeric,
  baseline_vintage   text not null default '',
  baseline_source    text not null default '',
  baseline_pid       text,
  baseline_due_on    date,
  defined_at         timestamptz not null,
  is_sample          boolean not null default false,
  version            int  not null default 1,
  name_norm          text generated always as (platform.search_form(name)) stored,
  name_bg            text[] generated always as (platform.bigrams(name)) stored,
  primary key (city, id),
  foreign key (city, goal_id) references plans.goals (city, id)
);
call platform.keep_within_city('plans.indicators');
create index indicators_of_goal on plans.indicators (city, goal_id);
create index indicators_by_name on plans.indicators using gin (name_bg);

create table plans.targets (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  value        numeric not null,
  due_year     int  not null,
  reason       text not null default '',
  set_at       timestamptz not null,
  set_name     text not null,
  number       int  not null,
  primary key (city, id),
  unique (city, indicator_id, number),
  foreign key (city, indicator_id) references plans.indicators (city, id)
);
call platform.keep_within_city('plans.targets');
