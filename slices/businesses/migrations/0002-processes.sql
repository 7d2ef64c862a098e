-- 工程: the city's list of steps, who can do which and how well that is known, and what nobody could do.
create table businesses.processes (
  city      int  not null default platform.this_city(),
  id        uuid not null default gen_random_uuid(),
  trade     text not null,
  name      text not null check (name <> ''),
  synonyms  text[] not null default '{}',
  name_key  text not null,
  is_sample boolean not null default false,
  primary key (city, id),
  unique (city, name_key)
);
call platform.keep_within_city('businesses.processes');

create table businesses.holdings (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  business_id uuid not null,
  process_id  uuid not null,
  level       text not null,
  materials   text[] not null default '{}',
  lot_from    int check (lot_from > 0),
  willing     text not null,
  verified    text not null,
  verified_on date not null,
  version     int  not null default 1,
  primary key (city, id),
  unique (city, business_id, process_id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, process_id) references businesses.processes (city, id)
);
call platform.keep_within_city('businesses.holdings');
create index holdings_of_process on businesses.holdings (city, process_id);

create table businesses.unmet_requests (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  words      text not null check (words <> ''),
  note       text not null default '',
  asked_at   timestamptz not null,
  asked_name text not null,
  primary key (city, id)
);
call platform.keep_within_city('businesses.unmet_requests');
create index unmet_requests_by_day on businesses.unmet_requests (city, asked_at desc);
