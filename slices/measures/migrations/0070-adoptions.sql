-- 評価シートの事業化: the measures of a publisher's sheets become measures of the city in one go. What each
-- sheet is to become is decided before; what it became, and what an undo left, stays beside it.
create table measures.adoptions (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  publisher     text not null check (publisher <> ''),
  section_id    uuid not null,
  -- Sheets of another publisher become samples, never measures that the city says are its own.
  is_own        boolean not null,
  cost_nature   text not null,
  means         text[] not null,
  delivery      text not null,
  proposer      text not null,
  sunset_year   int  not null,
  state         text not null check (state in ('作成中', '作成済', '取消済')),
  asked_at      timestamptz not null,
  asked_name    text not null,
  undone_at     timestamptz,
  undone_name   text not null default '',
  undo_reason   text not null default '',
  job_id        uuid,
  version       int  not null default 1,
  primary key (city, id),
  foreign key (city, section_id) references platform.sections (city, id),
  constraint an_undone_adoption_has_its_reason
    check ((state = '取消済') = (undone_at is not null) and (undone_at is null or undo_reason <> ''))
);
call platform.keep_within_city('measures.adoptions');
create index adoptions_by_time on measures.adoptions (city, asked_at, id);

create table measures.adoption_rows (
  city        int  not null default platform.this_city(),
  adoption_id uuid not null,
  place       int  not null,
  sheet_id    uuid,
  code        text not null,
  name        text not null,
  plan        text not null check (plan in ('new', 'join')),
  -- The goal that a new measure serves; the measure that a sheet joins.
  goal_id     uuid,
  target_id   uuid,
  state       text not null default '待ち' check (state in ('待ち', '済み', '見送り', '取消', '残した')),
  measure_id  uuid,
  why         text not null default '',
  primary key (city, adoption_id, place),
  unique (city, adoption_id, sheet_id),
  foreign key (city, adoption_id) references measures.adoptions (city, id) on delete cascade,
  foreign key (city, sheet_id) references measures.evaluation_sheets (city, id),
  foreign key (city, measure_id) references measures.measures (city, id),
  constraint a_new_one_has_a_goal_a_joined_one_a_measure
    check ((plan = 'new') = (goal_id is not null) and (plan = 'join') = (target_id is not null)),
  constraint what_was_not_done_is_explained
    check (state in ('待ち', '済み', '取消') or why <> '')
);
call platform.keep_within_city('measures.adoption_rows');
create index adoption_rows_of_sheet on measures.adoption_rows (city, sheet_id);
create index adoption_rows_of_measure on measures.adoption_rows (city, measure_id);
