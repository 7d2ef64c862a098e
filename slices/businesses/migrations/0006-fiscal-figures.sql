-- 財務と販路: what a business reported of a fiscal year, how its sales part over channels and tiers, and
-- what of it all was given to the hall as totals. Blank is not known, and never 0.
create table businesses.fiscal_figures (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  business_id     uuid not null,
  fiscal_year     int  not null check (fiscal_year between 1873 and 9998),
  sales_yen       bigint check (sales_yen >= 0),
  value_added_yen bigint,
  definition      text check (definition in ('sme', 'census', 'other')),
  definition_note text not null default '',
  employees       int check (employees >= 0),
  employees_on    date,
  regular         int check (regular >= 0),
  non_regular     int check (non_regular >= 0),
  women           int check (women >= 0),
  foreigners      int check (foreigners >= 0),
  aged_60         int check (aged_60 >= 0),
  source          text not null,
  level           text not null,
  confirmed_on    date not null,
  withdrawn_at    timestamptz,
  version         int  not null default 1,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  constraint a_value_added_names_its_definition
    check ((value_added_yen is null) = (definition is null)),
  constraint a_headcount_has_its_day check ((employees is null) = (employees_on is null))
);
call platform.keep_within_city('businesses.fiscal_figures');
create unique index one_figure_per_business_and_year
  on businesses.fiscal_figures (city, business_id, fiscal_year) where withdrawn_at is null;
create index fiscal_figures_of_year on businesses.fiscal_figures (city, fiscal_year);

-- What was read from a spreadsheet and waits to be kept, for whoever read it and nobody else.
create table businesses.fiscal_sheets (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  business_id  uuid not null,
  years        jsonb not null,
  source       text not null,
  level        text not null,
  confirmed_on date not null,
  read_at      timestamptz not null,
  read_by      uuid not null,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.fiscal_sheets');
create index fiscal_sheets_of_business on businesses.fiscal_sheets (city, business_id);

-- 販路: the city's own channels beside those that every city has.
create table businesses.channels (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  name       text not null check (name <> ''),
  name_key   text not null,
  note       text not null default '',
  stopped_on date,
  primary key (city, id),
  unique (city, name_key)
);
call platform.keep_within_city('businesses.channels');

create table businesses.sales_splits (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  business_id  uuid not null,
  fiscal_year  int  not null check (fiscal_year between 1873 and 9998),
  source       text not null,
  confirmed_on date not null,
  withdrawn_at timestamptz,
  version      int  not null default 1,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.sales_splits');
create unique index one_split_per_business_and_year
  on businesses.sales_splits (city, business_id, fiscal_year) where withdrawn_at is null;
create index sales_splits_of_year on businesses.sales_splits (city, fiscal_year);

-- Shares in hundredths of a per cent, so that they add up as they were typed.
create table businesses.sales_shares (
  city     int  not null default platform.this_city(),
  split_id uuid not null,
  channel  text not null,
  tier     text not null check (tier in ('地元の商圏', '日本市場', '世界市場')),
  share    int  not null check (share between 1 and 10000),
  primary key (city, split_id, channel, tier),
  foreign key (city, split_id) references businesses.sales_splits (city, id)
);
call platform.keep_within_city('businesses.sales_shares');

-- What a figure or a split said before it was put right or withdrawn, and why.
create table businesses.finance_revisions (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  business_id uuid not null,
  about       uuid not null,
  kind        text not null check (kind in ('figure', 'split')),
  fiscal_year int  not null,
  level       text not null,
  said        jsonb not null,
  reason      text not null,
  kept_at     timestamptz not null,
  kept_name   text not null,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.finance_revisions');
create index finance_revisions_of_business
  on businesses.finance_revisions (city, business_id, kept_at desc);

-- Totals as they were given to finance and executives: given once, and again only if nobody can be told
-- from the difference. `given` keeps whose figures each printed total was, by what it told.
create table businesses.fiscal_releases (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  fiscal_year int  not null,
  number      int  not null,
  businesses  int  not null,
  given       jsonb not null,
  released_on date not null,
  released_at timestamptz not null,
  released_by text not null,
  primary key (city, id),
  unique (city, fiscal_year, number)
);
call platform.keep_within_city('businesses.fiscal_releases');

create table businesses.released_figures (
  city       int  not null default platform.this_city(),
  release_id uuid not null,
  told       text not null,
  name       text not null,
  place      int  not null,
  businesses int,
  amount     bigint,
  primary key (city, release_id, told, name),
  foreign key (city, release_id) references businesses.fiscal_releases (city, id),
  constraint a_hidden_figure_is_hidden_whole check (businesses is not null or amount is null)
);
call platform.keep_within_city('businesses.released_figures');
