-- 執行の取込: how far the money of a year is bound and paid, as the finance system told it on a day.
alter table measures.executions add column obligated_yen bigint;
alter table measures.executions add column ordered_yen bigint;
alter table measures.executions add column paid_yen bigint;
alter table measures.executions add column refunded_yen bigint;
alter table measures.executions add column as_of_on date;

-- One file: read (nothing is changed), then written whole, then perhaps undone.
create table measures.execution_files (
  city         int   not null default platform.this_city(),
  id           uuid  not null default gen_random_uuid(),
  fiscal_year  int   not null,
  as_of_on     date  not null,
  file_name    text  not null,
  sha256       text  not null,
  headings     jsonb not null,
  rows         jsonb not null,
  problems     text[] not null,
  -- What stood there before, by measure: what an undo puts back.
  before       jsonb not null default '[]',
  read_at      timestamptz not null,
  read_name    text  not null,
  written_at   timestamptz,
  written_name text,
  undone_at    timestamptz,
  undone_name  text,
  primary key (city, id)
);
call platform.keep_within_city('measures.execution_files');
