-- 担い手と後継: who works there, of what age and for how long, and whether somebody follows. Personal.
create table businesses.people (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  business_id  uuid not null,
  name         text not null check (name <> ''),
  part         text not null,
  birth_year   int,
  since_year   int,
  intends_to   int,
  confirmed_on date not null,
  version      int  not null default 1,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.people');
create index people_of_business on businesses.people (city, business_id);

create table businesses.successions (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  business_id  uuid not null,
  number       int  not null,
  state        text not null,
  known_by     text not null,
  on_day       date not null,
  kept_at      timestamptz not null,
  kept_name    text not null,
  primary key (city, id),
  unique (city, business_id, number),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.successions');
