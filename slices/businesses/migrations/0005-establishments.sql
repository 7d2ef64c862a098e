-- 事業所: a place where a business works; one may lie outside the city. Months are kept as far as known: 1968 or 1968-04.
create table businesses.establishments (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  business_id    uuid not null,
  name           text not null check (name <> ''),
  kind           text not null,
  postal_code    text not null default '',
  municipality   text not null default '',
  address        text not null default '',
  district       text not null default '',
  phone          text not null default '',
  opened_in      text check (opened_in ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
  closed_in      text check (closed_in ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
  tenure         text not null,
  lease_ends_on  date,
  area_m2        int check (area_m2 > 0),
  source         text not null,
  confirmed_on   date not null,
  version        int  not null default 1,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.establishments');
create index establishments_of_business on businesses.establishments (city, business_id);

-- 従業員数 of one establishment, by fiscal year; a year that was not asked has no row.
create table businesses.headcounts (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  establishment_id uuid not null,
  fiscal_year      int  not null,
  workers          int  not null check (workers >= 0),
  counted_on       date,
  source           text not null,
  primary key (city, id),
  unique (city, establishment_id, fiscal_year),
  foreign key (city, establishment_id) references businesses.establishments (city, id)
);
call platform.keep_within_city('businesses.headcounts');

-- 設備: machines and what would happen if one failed: can it be bought, is it looked after, when is it renewed.
create table businesses.equipment (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  business_id      uuid not null,
  establishment_id uuid,
  process_id       uuid,
  name             text not null check (name <> ''),
  units            int  not null default 1 check (units > 0),
  maker            text not null default '',
  model            text not null default '',
  installed_year   int,
  acquired         text not null,
  condition        text not null,
  replaceability   text not null,
  parts_end_year   int,
  maintainer       text not null,
  renewal_year     int,
  renewal_yen      bigint check (renewal_yen >= 0),
  source           text not null,
  confirmed_on     date not null,
  retired_in       text check (retired_in ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?$'),
  search_text      text not null,
  version          int  not null default 1,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, establishment_id) references businesses.establishments (city, id),
  foreign key (city, process_id) references businesses.processes (city, id)
);
call platform.keep_within_city('businesses.equipment');
create index equipment_of_business on businesses.equipment (city, business_id);
create index equipment_of_process on businesses.equipment (city, process_id);

-- What else is known of a step that a business can do. Nothing here is 0 or '' for “none”: it is not known.
alter table businesses.holdings add column establishment_id uuid;
alter table businesses.holdings add constraint a_holding_stands_in_an_establishment
  foreign key (city, establishment_id) references businesses.establishments (city, id);
alter table businesses.holdings add column lot_to int;
alter table businesses.holdings
  add constraint a_lot_ends_after_it_begins check (lot_to > 0 and (lot_from is null or lot_to >= lot_from));
alter table businesses.holdings add column size_range text not null default '';
alter table businesses.holdings add column accuracy text not null default '';
alter table businesses.holdings add column lead_time_days int;
alter table businesses.holdings
  add constraint a_lead_time_is_no_less_than_none check (lead_time_days >= 0);
alter table businesses.holdings add column in_house_pct int;
alter table businesses.holdings
  add constraint in_house_is_a_share check (in_house_pct between 0 and 100);
alter table businesses.holdings add column utilisation_pct int;
alter table businesses.holdings
  add constraint utilisation_is_a_share check (utilisation_pct between 0 and 100);

-- 工程 may stand under a wider one: 鏡面研磨 under 研磨.
alter table businesses.processes add column parent_id uuid;
alter table businesses.processes add constraint a_process_stands_under_one_of_the_city
  foreign key (city, parent_id) references businesses.processes (city, id);
alter table businesses.processes
  add constraint no_process_stands_under_itself check (parent_id <> id);
alter table businesses.processes add column version int not null default 1;
create index processes_under_parent on businesses.processes (city, parent_id);
