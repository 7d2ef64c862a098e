-- 連鎖: what must be done, and with what, for a kind of product; drawn, checked with the trade, then fixed by version.
create table clusters.chains (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  cluster_id   uuid not null,
  name         text not null check (name <> ''),
  template     text not null default '',
  state        text not null check (state in ('下書き', '確認中', '確定', '改訂中')),
  number       int  not null default 0 check (number >= 0),
  seed         int  not null check (seed >= 0),
  is_sample    boolean not null default false,
  version      int  not null default 1,
  primary key (city, id),
  unique (city, cluster_id, name),
  foreign key (city, cluster_id) references clusters.clusters (city, id),
  constraint what_is_fixed_has_a_number check (state not in ('確定', '改訂中') or number > 0)
);
call platform.keep_within_city('clusters.chains');

create table clusters.nodes (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  chain_id       uuid not null,
  kind           text not null check (kind in ('process', 'tool', 'material', 'service', 'product')),
  name           text not null check (name <> ''),
  position       int  not null,
  process_id     uuid,
  area           text not null default '' check (area in ('', '市内', '近隣', '国内', '海外')),
  supply         text check (supply in ('安定', '1社依存', '代替探索中', '供給終了告知')),
  supply_ends_on date,
  demand         int  check (demand > 0),
  demand_source  text not null default '',
  note           text not null default '',
  primary key (city, id),
  unique (city, chain_id, name),
  unique (city, chain_id, id),
  foreign key (city, chain_id) references clusters.chains (city, id),
  foreign key (city, process_id) references businesses.processes (city, id),
  constraint an_announced_end_has_its_day check ((supply = '供給終了告知') = (supply_ends_on is not null)),
  constraint a_demand_names_its_source check (demand is null or demand_source <> '')
);
call platform.keep_within_city('clusters.nodes');

-- An edge goes from what is needed to what needs it. Edges of one group are alternatives (OR).
create table clusters.edges (
  city      int  not null default platform.this_city(),
  id        uuid not null default gen_random_uuid(),
  chain_id  uuid not null,
  from_node uuid not null,
  to_node   uuid not null,
  logic     text not null check (logic in ('AND', 'OR', 'OPT')),
  branch    int  not null default 0,
  products  uuid[] not null default '{}',
  primary key (city, id),
  unique (city, chain_id, from_node, to_node),
  foreign key (city, chain_id, from_node) references clusters.nodes (city, chain_id, id),
  foreign key (city, chain_id, to_node) references clusters.nodes (city, chain_id, id),
  constraint nothing_needs_itself check (from_node <> to_node),
  constraint an_alternative_has_its_branch check ((logic = 'OR') = (branch > 0))
);
call platform.keep_within_city('clusters.edges');

-- Each fixed version as it was, with who of the trade checked it.
create table clusters.chain_versions (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  chain_id   uuid not null,
  number     int  not null check (number > 0),
  content    jsonb not null,
  checked_by text not null check (checked_by <> ''),
  fixed_on   date not null,
  fixed_name text not null,
  primary key (city, id),
  unique (city, chain_id, number),
  foreign key (city, chain_id) references clusters.chains (city, id)
);
call platform.keep_within_city('clusters.chain_versions');
