-- 出納閉鎖・決算・認定: one row a fiscal year, each step its day.
create table measures.settlements (
  city         int  not null default platform.this_city(),
  fiscal_year  int  not null,
  closed_at    timestamptz not null,
  closed_name  text not null,
  settled_on   date,
  settled_name text,
  audited_on   date,
  decided_on   date,
  outcome      text not null default '' check (outcome in ('', '認定', '不認定')),
  note         text not null default '',
  version      int  not null default 1,
  primary key (city, fiscal_year)
);
call platform.keep_within_city('measures.settlements');
