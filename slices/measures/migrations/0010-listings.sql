-- 掲載制度: subsidies as Jグランツ lists them, what changed in them, and who watches for which.
create table measures.listing_imports (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  number      int  not null,
  file_name   text not null,
  file_sha256 text not null,
  is_whole    boolean not null,
  added       int  not null,
  changed     int  not null,
  same        int  not null,
  taken_at    timestamptz not null,
  taken_name  text not null,
  primary key (city, id),
  unique (city, number)
);
call platform.keep_within_city('measures.listing_imports');

create table measures.listings (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  source_id       text not null check (source_id <> ''),
  number          text not null default '',
  title           text not null check (title <> ''),
  institution     text not null default '',
  detail          text not null default '',
  area            text not null default '',
  area_detail     text not null default '',
  cap_yen         bigint check (cap_yen > 0),
  rate            text not null default '',
  starts_at       timestamptz,
  ends_at         timestamptz,
  project_ends_on date,
  employees       text not null default '',
  industries      text[] not null default '{}',
  purposes        text[] not null default '{}',
  url             text not null default '',
  takes_requests  boolean,
  takes_several   boolean,
  first_number    int  not null,
  seen_number     int  not null,
  -- Whole lists in a row in which it no longer stood; twice is 掲載終了.
  missed          int  not null default 0,
  search_text     text generated always as
    (platform.search_form(title || ' ' || institution || ' ' || left(detail, 4000))) stored,
  search_bg       text[] generated always as
    (platform.bigrams(title || ' ' || institution || ' ' || left(detail, 4000))) stored,
  primary key (city, id),
  unique (city, source_id),
  foreign key (city, first_number) references measures.listing_imports (city, number),
  foreign key (city, seen_number) references measures.listing_imports (city, number)
);
call platform.keep_within_city('measures.listings');
create index listings_by_words on measures.listings using gin (search_bg);
create index listings_by_end on measures.listings (city, ends_at, id);

-- What a later list said otherwise; the earlier words stay.
create table measures.listing_changes (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  listing_id    uuid not null,
  import_number int  not null,
  field         text not null,
  before        text,
  after         text,
  primary key (city, id),
  constraint a_field_changes_once_in_an_import unique (city, listing_id, import_number, field),
  foreign key (city, listing_id) references measures.listings (city, id),
  foreign key (city, import_number) references measures.listing_imports (city, number)
);
call platform.keep_within_city('measures.listing_changes');

create table measures.listing_watches (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  account_id uuid not null,
  name       text not null check (name <> ''),
  query      text not null,
  made_at    timestamptz not null,
  primary key (city, id),
  unique (city, account_id, query),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('measures.listing_watches');

-- The listing that a person read before a scheme became a fund, and its words on that day.
alter table measures.schemes add column listing_id uuid;
alter table measures.schemes add column listing_copy jsonb;
alter table measures.schemes add constraint a_scheme_may_come_from_a_listing
  foreign key (city, listing_id) references measures.listings (city, id);
create index schemes_of_listing on measures.schemes (city, listing_id) where listing_id is not null;
