-- 事業者台帳: one legal subject each, the names it is found by, and the day it was last confirmed.
create table businesses.businesses (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  kind             text not null,
  corporate_number text check (corporate_number ~ '^[0-9]{13}$'),
  name             text not null check (name <> ''),
  kana             text not null default '',
  name_en          text not null default '',
  aliases          text[] not null default '{}',
  postal_code      text not null default '',
  address          text not null default '',
  district         text not null default '',
  phone            text not null default '',
  mail             text not null default '',
  preferred_way    text not null default '',
  jsic_code        text check (jsic_code ~ '^[0-9]{2,4}$'),
  jsic_revision    int,
  employees        int check (employees >= 0),
  employees_on     date,
  founded_year     int,
  capital_yen      bigint check (capital_yen >= 0),
  source           text not null,
  confirmed_on     date not null,
  state            text not null,
  state_on         date not null,
  closing_cause    text,
  is_sample        boolean not null default false,
  version          int  not null default 1,
  name_key         text not null,
  phone_key        text not null,
  sort_key         text not null,
  search_text      text not null,
  search_bg        text[] generated always as (platform.bigrams(search_text)) stored,
  primary key (city, id),
  constraint a_code_stands_in_a_revision check ((jsic_code is null) = (jsic_revision is null)),
  constraint only_what_is_closed_has_a_cause check ((state = '廃業') = (closing_cause is not null))
);
call platform.keep_within_city('businesses.businesses');
create unique index one_business_per_corporate_number
  on businesses.businesses (city, corporate_number);
create index businesses_in_order on businesses.businesses (city, sort_key collate "C", id);
create index businesses_by_text on businesses.businesses using gin (search_bg);
create index businesses_by_key on businesses.businesses (city, name_key);
create index businesses_by_phone on businesses.businesses (city, phone_key);
