-- 査定・質問・執行: what finance asked and decided, and what was spent. Rows are added, never changed.
create table measures.assessments (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  request_id  uuid not null,
  stage       text not null check (stage in ('head', 'director', 'mayor', 'voted')),
  reason_code text not null,
  comment     text not null default '',
  is_internal boolean not null default false,
  assessed_at timestamptz not null,
  assessed_name text not null,
  number      int  not null,
  primary key (city, id),
  unique (city, request_id, number),
  foreign key (city, request_id) references measures.requests (city, id)
);
call platform.keep_within_city('measures.assessments');

create table measures.stage_amounts (
  city          int    not null default platform.this_city(),
  assessment_id uuid   not null,
  line_id       uuid   not null,
  amount_yen    bigint not null check (amount_yen >= 0),
  primary key (city, assessment_id, line_id),
  foreign key (city, assessment_id) references measures.assessments (city, id),
  foreign key (city, line_id) references measures.budget_lines (city, id)
);
call platform.keep_within_city('measures.stage_amounts');

create table measures.finance_questions (
  city        int    not null default platform.this_city(),
  id          uuid   not null default gen_random_uuid(),
  request_id  uuid   not null,
  measure_id  uuid   not null,
  line_id     uuid,
  text        text   not null,
  due_on      date,
  stake_yen   bigint,
  asked_at    timestamptz not null,
  asked_name  text   not null,
  settled_at  timestamptz,
  settled_name text,
  outcome     text   not null default '',
  primary key (city, id),
  foreign key (city, request_id) references measures.requests (city, id),
  foreign key (city, measure_id) references measures.measures (city, id)
);
call platform.keep_within_city('measures.finance_questions');
create index questions_of_measure on measures.finance_questions (city, measure_id);

create table measures.answers (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  question_id   uuid not null,
  text          text not null,
  answered_at   timestamptz not null,
  answered_name text not null,
  primary key (city, id),
  foreign key (city, question_id) references measures.finance_questions (city, id)
);
call platform.keep_within_city('measures.answers');
create index answers_of_question on measures.answers (city, question_id);

create table measures.executions (
  city              int    not null default platform.this_city(),
  measure_id        uuid   not null,
  fiscal_year       int    not null,
  initial_yen       bigint not null default 0,
  supplementary_yen bigint not null default 0,
  transfer_yen      bigint not null default 0,
  contingency_yen   bigint not null default 0,
  carried_in_yen    bigint not null default 0,
  spent_yen         bigint,
  expected_yen      bigint,
  carried_out_yen   bigint not null default 0,
  national_yen      bigint,
  prefecture_yen    bigint,
  bond_yen          bigint,
  other_yen         bigint,
  hours             int,
  output            int,
  results           int,
  recorded_at       timestamptz not null,
  recorded_name     text   not null,
  version           int    not null default 1,
  primary key (city, measure_id, fiscal_year),
  foreign key (city, measure_id) references measures.measures (city, id)
);
call platform.keep_within_city('measures.executions');

-- What is promised to others out of a voted line: Σ live commitments never exceeds it.
create table measures.commitments (
  city        int    not null default platform.this_city(),
  ref         text   not null,
  line_id     uuid   not null,
  amount_yen  bigint not null check (amount_yen > 0),
  committed_at timestamptz not null,
  released_at timestamptz,
  primary key (city, ref),
  foreign key (city, line_id) references measures.budget_lines (city, id)
);
call platform.keep_within_city('measures.commitments');
create index commitments_of_line on measures.commitments (city, line_id);
