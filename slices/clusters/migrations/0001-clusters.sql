-- 産地: a record of its own, in one city or across several, with its origin and the rule of who belongs to it.
create table clusters.clusters (
  city              int  not null default platform.this_city(),
  id                uuid not null default gen_random_uuid(),
  name              text not null check (name <> ''),
  kana              text not null default '',
  name_en           text not null default '',
  trade             text not null default '',
  products          text[] not null default '{}',
  municipalities    int[] not null default '{}',
  districts         text[] not null default '{}',
  origin_year       int,
  origin_who        text not null default '',
  origin            text not null default '',
  origin_source     text not null default '',
  natural_ground    text not null default '',
  historical_ground text not null default '',
  is_sample         boolean not null default false,
  version           int  not null default 1,
  primary key (city, id),
  unique (city, name),
  constraint an_origin_names_its_source check (origin = '' or origin_source <> '')
);
call platform.keep_within_city('clusters.clusters');

-- Who belongs: the processes of the rule, and who is added or left out by hand, with the reason.
create table clusters.rule_processes (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  cluster_id uuid not null,
  process_id uuid not null,
  primary key (city, id),
  unique (city, cluster_id, process_id),
  foreign key (city, cluster_id) references clusters.clusters (city, id),
  foreign key (city, process_id) references businesses.processes (city, id)
);
call platform.keep_within_city('clusters.rule_processes');

create table clusters.members_by_hand (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  cluster_id  uuid not null,
  business_id uuid not null,
  belongs     boolean not null,
  reason      text not null check (reason <> ''),
  primary key (city, id),
  unique (city, cluster_id, business_id),
  foreign key (city, cluster_id) references clusters.clusters (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('clusters.members_by_hand');
create index members_by_hand_of_business on clusters.members_by_hand (city, business_id);
