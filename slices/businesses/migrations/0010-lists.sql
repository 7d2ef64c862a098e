-- Lists of a large register: the orders and narrowings that an index serves, counts that are kept, the
-- columns that somebody chose, and edits of many records at once.
alter table businesses.businesses
  add column division text generated always as (left(jsic_code, 2)) stored;
create index businesses_by_industry
  on businesses.businesses (city, division, employees, state, sort_key collate "C", id);
create index businesses_by_district
  on businesses.businesses (city, district collate "C", id, state, sort_key collate "C");
create index businesses_by_headcount on businesses.businesses (city, coalesce(employees, -1), id);
create index businesses_by_confirmation on businesses.businesses (city, confirmed_on, id) include (state);
create index people_by_birth on businesses.people (city, part, (- birth_year), business_id);
-- What is waiting to be sorted in is read at every search: keep it short.
alter index businesses.businesses_by_text set (gin_pending_list_limit = 256);

-- How many businesses stand under each choice. Those of `state` are kept with every record; the others
-- are counted again by the hour, for registers too large to be counted at each look.
create table businesses.facet_counts (
  city    int  not null default platform.this_city(),
  facet   text not null,
  value   text not null,
  count   int  not null,
  counted_at timestamptz not null,
  primary key (city, facet, value)
);
call platform.keep_within_city('businesses.facet_counts');

create table businesses.list_columns (
  city       int  not null default platform.this_city(),
  account_id uuid not null,
  columns    text[] not null,
  primary key (city, account_id)
);
call platform.keep_within_city('businesses.list_columns');

-- 一括編集: what one person changed in many records as one act, row by row, so that it can be undone.
create table businesses.bulk_edits (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  state      text not null,
  origin     text not null,
  changes    jsonb not null default '{}',
  source     text not null default '',
  reason     text not null default '',
  made_by    uuid,
  made_name  text not null,
  made_at    timestamptz not null,
  applied_at timestamptz,
  undone_at  timestamptz,
  job_id     uuid,
  version    int not null default 1,
  primary key (city, id)
);
call platform.keep_within_city('businesses.bulk_edits');
create index bulk_edits_by_day on businesses.bulk_edits (city, made_at desc);

create table businesses.bulk_edit_rows (
  city          int  not null default platform.this_city(),
  bulk_edit_id  uuid not null,
  number        int  not null,
  business_id   uuid,
  called        text not null default '',
  typed         jsonb not null default '{}',
  problem       text not null default '',
  outcome       text not null default '',
  before        jsonb,
  version_after int,
  primary key (city, bulk_edit_id, number),
  foreign key (city, bulk_edit_id) references businesses.bulk_edits (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.bulk_edit_rows');
create index bulk_edit_rows_of_business on businesses.bulk_edit_rows (city, business_id);
