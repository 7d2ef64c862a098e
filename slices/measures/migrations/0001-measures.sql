-- 事務事業: what the city does, for whom, why, until when; and why it is of public interest.
create table measures.measures (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  code            text not null,
  name            text not null check (name <> ''),
  section_id      uuid not null,
  goal_id         uuid not null,
  newness         text not null,
  cost_nature     text not null,
  started_year    int  not null,
  sunset_year     int,
  target_industry text not null default '',
  target_size     text not null default '',
  target_stage    text not null default '',
  target_place    text not null default '',
  means           text[] not null default '{}',
  intent          text not null,
  content         text not null,
  legal_basis     text not null default '',
  delivery        text not null,
  proposer        text not null,
  own_share       text not null default '',
  account         text not null default '一般会計',
  kan             text not null default '',
  kou             text not null default '',
  moku            text not null default '',
  roles_text      text not null default '',
  output_unit     text not null default '',
  proposed_at     timestamptz not null,
  drafted_name    text not null,
  voted_at        timestamptz,
  is_sample       boolean not null default false,
  version         int  not null default 1,
  name_norm       text generated always as (platform.search_form(name)) stored,
  name_bg         text[] generated always as (platform.bigrams(name)) stored,
  primary key (city, id),
  unique (city, code),
  foreign key (city, section_id) references platform.sections (city, id),
  constraint a_sunset_is_not_before_the_start check (sunset_year >= started_year)
);
call platform.keep_within_city('measures.measures');
create index measures_by_name on measures.measures using gin (name_bg);
create index measures_of_section on measures.measures (city, section_id);

create table measures.interests (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  measure_id     uuid not null,
  failures       text[] not null,
  statement      text not null,
  who_loses      text not null,
  spillover      text not null,
  why_city       text not null,
  why_this_means text not null,
  exit_indicator text not null,
  exit_value     text not null,
  exit_by        text not null,
  retest         text not null default '',
  stated_at      timestamptz not null,
  stated_name    text not null,
  number         int  not null,
  primary key (city, id),
  unique (city, measure_id, number),
  foreign key (city, measure_id) references measures.measures (city, id)
);
call platform.keep_within_city('measures.interests');

-- Which indicators a measure is read by; the thread's link is named, so that it can be ended.
create table measures.measure_indicators (
  city         int  not null default platform.this_city(),
  measure_id   uuid not null,
  indicator_id uuid not null,
  link_id      uuid not null,
  primary key (city, measure_id, indicator_id),
  foreign key (city, measure_id) references measures.measures (city, id)
);
call platform.keep_within_city('measures.measure_indicators');
