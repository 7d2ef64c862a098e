-- 評価シートの事業: measures as a publisher's 事務事業評価シート tell them, with their years of figures. They
-- are the city's own earlier measures or those of others, and no request for money ever reads them as its own.
create table measures.sheet_files (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  file_id        uuid not null,
  file_name      text not null,
  file_sha256    text not null,
  publisher      text not null check (publisher <> ''),
  source         text not null check (source <> ''),
  source_url     text not null default '',
  published_on   date,
  unread         text[] not null default '{}',
  sheets         int  not null,
  state          text not null check (state in ('確認中', '確認済', '取込中', '取込済', '取消済')),
  received_at    timestamptz not null,
  received_name  text not null,
  taken_at       timestamptz,
  taken_name     text not null default '',
  undone_at      timestamptz,
  undone_name    text not null default '',
  undo_reason    text not null default '',
  job_id         uuid,
  version        int  not null default 1,
  primary key (city, id)
);
call platform.keep_within_city('measures.sheet_files');
create index sheet_files_by_time on measures.sheet_files (city, received_at, id);

create table measures.evaluation_sheets (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  publisher        text not null check (publisher <> ''),
  code             text not null check (code <> ''),
  name             text not null check (name <> ''),
  sheet_year       int  not null,
  written_on       date,
  policy           text not null default '',
  goal             text not null default '',
  basic_project    text not null default '',
  department       text not null default '',
  section          text not null default '',
  category         text not null default '',
  period_kind      text not null default '',
  period_start     text not null default '',
  period_end       text not null default '',
  overview         text not null default '',
  target           text not null default '',
  intent           text not null default '',
  result           text not null default '',
  legal_basis      text not null default '',
  direction        text not null default '',
  future_direction text not null default '',
  comments         jsonb not null default '[]',
  notes            text[] not null default '{}',
  -- The file whose words these are.
  file_id          uuid not null,
  -- The city's own measure whose earlier years these are, once a person has said so.
  measure_id       uuid,
  version          int  not null default 1,
  search_text      text generated always as
    (platform.search_form(name || ' ' || department || ' ' || left(overview, 4000))) stored,
  search_bg        text[] generated always as
    (platform.bigrams(name || ' ' || department || ' ' || left(overview, 4000))) stored,
  primary key (city, id),
  unique (city, publisher, code),
  foreign key (city, file_id) references measures.sheet_files (city, id),
  foreign key (city, measure_id) references measures.measures (city, id)
);
call platform.keep_within_city('measures.evaluation_sheets');
create index evaluation_sheets_by_words on measures.evaluation_sheets using gin (search_bg);
create unique index one_evaluation_sheet_a_measure
  on measures.evaluation_sheets (city, measure_id) where measure_id is not null;

-- Blank is null and never 0. Money in whole yen.
create table measures.year_figures (
  city           int  not null default platform.this_city(),
  sheet_id       uuid not null,
  fiscal_year    int  not null,
  national_yen   bigint,
  prefecture_yen bigint,
  bond_yen       bigint,
  other_yen      bigint,
  general_yen    bigint,
  cost_yen       bigint,
  people         double precision check (people >= 0),
  hours          double precision check (hours >= 0),
  labour_yen     bigint,
  full_yen       bigint,
  file_id        uuid not null,
  primary key (city, sheet_id, fiscal_year),
  foreign key (city, sheet_id) references measures.evaluation_sheets (city, id) on delete cascade,
  foreign key (city, file_id) references measures.sheet_files (city, id)
);
call platform.keep_within_city('measures.year_figures');

create table measures.year_indicators (
  city     int  not null default platform.this_city(),
  sheet_id uuid not null,
  number   int  not null,
  kind     text not null check (kind in ('activity', 'object', 'outcome')),
  -- Null where the latest sheet no longer names it.
  place    int,
  name     text not null,
  unit     text not null,
  primary key (city, sheet_id, number),
  foreign key (city, sheet_id) references measures.evaluation_sheets (city, id) on delete cascade
);
call platform.keep_within_city('measures.year_indicators');

create table measures.year_values (
  city        int  not null default platform.this_city(),
  sheet_id    uuid not null,
  number      int  not null,
  fiscal_year int  not null,
  value       double precision,
  target      double precision,
  said        text not null default '',
  file_id     uuid not null,
  primary key (city, sheet_id, number, fiscal_year),
  foreign key (city, sheet_id, number)
    references measures.year_indicators (city, sheet_id, number) on delete cascade,
  foreign key (city, file_id) references measures.sheet_files (city, id)
);
call platform.keep_within_city('measures.year_values');
