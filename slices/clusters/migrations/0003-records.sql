-- What a 産地 is beside its chain: sources of its conditions, who shares what across the border, what shook it.
alter table clusters.clusters add column natural_source text not null default '';
alter table clusters.clusters add column historical_source text not null default '';
alter table clusters.clusters add column series text[] not null default '{}';

-- 協定: what another city of the same 産地 shares, and until when. Rows never cross; counts are handed over as files.
create table clusters.agreements (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  cluster_id   uuid not null,
  partner_city int  not null,
  partner_name text not null check (partner_name <> ''),
  agreed_on    date not null,
  from_on      date not null,
  until_on     date not null,
  paper        text not null check (paper <> ''),
  ended_on     date,
  version      int  not null default 1,
  primary key (city, id),
  foreign key (city, cluster_id) references clusters.clusters (city, id),
  constraint a_term_ends_after_it_begins check (until_on > from_on),
  constraint nobody_shares_with_himself check (partner_city <> city)
);
call platform.keep_within_city('clusters.agreements');
create index agreements_of_cluster on clusters.agreements (city, cluster_id);

create table clusters.handovers (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  agreement_id uuid not null,
  direction    text not null check (direction in ('out', 'in')),
  as_on        date not null,
  source       text not null check (source <> ''),
  content      jsonb not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  handed_at    timestamptz not null,
  handed_name  text not null,
  primary key (city, id),
  unique (city, agreement_id, direction, sha256),
  foreign key (city, agreement_id) references clusters.agreements (city, id)
);
call platform.keep_within_city('clusters.handovers');

-- 年表: what shook the 産地, each with where that is written.
create table clusters.shocks (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  cluster_id  uuid not null,
  year        int  not null check (year between 600 and 2200),
  until_year  int,
  kind        text not null,
  title       text not null check (title <> ''),
  event       text not null default '',
  process_ids uuid[] not null default '{}',
  products    text[] not null default '{}',
  series      text[] not null default '{}',
  source      text not null check (source <> ''),
  is_sample   boolean not null default false,
  version     int  not null default 1,
  primary key (city, id),
  foreign key (city, cluster_id) references clusters.clusters (city, id),
  constraint it_ends_after_it_begins check (until_year is null or until_year >= year)
);
call platform.keep_within_city('clusters.shocks');
create index shocks_of_cluster on clusters.shocks (city, cluster_id, year);

create table clusters.organisations (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  cluster_id uuid not null,
  kind       text not null,
  name       text not null check (name <> ''),
  kana       text not null default '',
  part       text not null default '',
  since_year int,
  members    int  check (members >= 0),
  members_on date,
  source     text not null check (source <> ''),
  ended_year int,
  is_sample  boolean not null default false,
  version    int  not null default 1,
  primary key (city, id),
  unique (city, cluster_id, name),
  foreign key (city, cluster_id) references clusters.clusters (city, id)
);
call platform.keep_within_city('clusters.organisations');

create table clusters.brand_marks (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  cluster_id    uuid not null,
  kind          text not null,
  name          text not null check (name <> ''),
  kana          text not null default '',
  number        text not null default '',
  designated_on date,
  holder        text not null default '',
  goods         text not null default '',
  source        text not null check (source <> ''),
  is_sample     boolean not null default false,
  version       int  not null default 1,
  primary key (city, id),
  unique (city, cluster_id, kind, name),
  foreign key (city, cluster_id) references clusters.clusters (city, id)
);
call platform.keep_within_city('clusters.brand_marks');

-- 地域資源: the three classes of the former law are kept as words. `heritage` holds the further columns of the
-- 文化財一覧 as they came, so that what is written out is what was read in.
create table clusters.resources (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  cluster_id      uuid,
  legal_type      text not null check (legal_type in ('農林水産物', '鉱工業品・技術', '観光資源')),
  name            text not null check (name <> ''),
  kana            text not null default '',
  description     text not null default '',
  address         text not null default '',
  lat             double precision check (lat between 20 and 46),
  lng             double precision check (lng between 122 and 154),
  season          text not null default '',
  former_law      boolean not null default false,
  prefecture_on   date,
  products        text[] not null default '{}',
  events          text[] not null default '{}',
  heritage        jsonb,
  heritage_number text,
  source          text not null check (source <> ''),
  is_sample       boolean not null default false,
  version         int  not null default 1,
  search_text     text not null,
  search_bg       text[] generated always as (platform.bigrams(search_text)) stored,
  primary key (city, id),
  unique (city, legal_type, name),
  unique (city, heritage_number),
  foreign key (city, cluster_id) references clusters.clusters (city, id),
  constraint a_place_has_both_numbers check ((lat is null) = (lng is null)),
  constraint only_designated_has_its_day check (former_law or prefecture_on is null),
  constraint heritage_is_for_visitors check (heritage is null or legal_type = '観光資源')
);
call platform.keep_within_city('clusters.resources');
create index resources_of_cluster on clusters.resources (city, cluster_id);
create index resources_by_text on clusters.resources using gin (search_bg);

-- A list of 文化財 as it was brought: looked through first, taken in whole, and put back if that was a mistake.
create table clusters.heritage_files (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  file_id    uuid not null,
  name       text not null,
  encoding   text not null,
  sha256     text not null,
  state      text not null check (state in ('検査済', '取込済', '取消済')),
  brought_at timestamptz not null,
  brought_by text not null,
  taken_at   timestamptz,
  counts     jsonb,
  version    int  not null default 1,
  primary key (city, id)
);
call platform.keep_within_city('clusters.heritage_files');

create table clusters.heritage_changes (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  file_id     uuid not null,
  resource_id uuid not null,
  before      jsonb,
  version     int  not null,
  primary key (city, id),
  unique (city, file_id, resource_id),
  foreign key (city, file_id) references clusters.heritage_files (city, id)
);
call platform.keep_within_city('clusters.heritage_changes');
