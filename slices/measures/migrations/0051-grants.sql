-- Several rates in one scheme, by row; what the notice counts of 裏負担; and assets under 財産処分制限.
alter table measures.schemes add column rates jsonb not null default '[]';
alter table measures.schemes add column tax_share text;
alter table measures.schemes add column tax_kind text not null default '';
alter table measures.breakdowns add column rate_group text not null default '';

-- Until when an asset may not be sold, lent or used otherwise; a row of 積算 is named by its words,
-- because rows are replaced as a whole. Each reading is a row; the last counts.
create table measures.asset_terms (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  line_id      uuid not null,
  content      text not null,
  number       int  not null,
  asset_kind   text not null check (asset_kind <> ''),
  years        int  not null check (years between 1 and 60),
  page         text not null check (page <> ''),
  read_at      timestamptz not null,
  read_name    text not null,
  primary key (city, id),
  unique (city, line_id, content, number),
  foreign key (city, line_id) references measures.budget_lines (city, id)
);
call platform.keep_within_city('measures.asset_terms');
