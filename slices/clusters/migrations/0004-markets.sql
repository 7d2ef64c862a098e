-- 流通図: the price at each station from the works to the shop, and what each station does for its share.
create table clusters.channel_maps (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  cluster_id   uuid not null,
  name         text not null check (name <> ''),
  product      text not null default '',
  as_on        date not null,
  source       text not null check (source <> ''),
  own_price    int  check (own_price > 0),
  -- per thousand of the price
  own_fee      int  check (own_fee between 0 and 1000),
  own_shipping int  check (own_shipping >= 0),
  own_ads      int  check (own_ads >= 0),
  own_labour   int  check (own_labour >= 0),
  is_sample    boolean not null default false,
  version      int  not null default 1,
  primary key (city, id),
  unique (city, cluster_id, name),
  foreign key (city, cluster_id) references clusters.clusters (city, id)
);
call platform.keep_within_city('clusters.channel_maps');

create table clusters.channel_stations (
  city     int  not null default platform.this_city(),
  id       uuid not null default gen_random_uuid(),
  map_id   uuid not null,
  position int  not null check (position >= 0),
  name     text not null check (name <> ''),
  price    int  not null check (price > 0),
  services text[] not null default '{}',
  primary key (city, id),
  unique (city, map_id, position),
  foreign key (city, map_id) references clusters.channel_maps (city, id)
);
call platform.keep_within_city('clusters.channel_stations');

-- 商品台帳: a product and the ledger of its steps. What happened is a row of its own and is never overwritten.
create table clusters.products (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  cluster_id   uuid,
  name         text not null check (name <> ''),
  kana         text not null default '',
  kind         text not null default '',
  stage        text not null,
  stage_on     date,
  partner      text not null default '',
  support      text not null default '',
  tier         text not null default '' check (tier in ('', '地元の商圏', '日本市場', '世界市場')),
  channel      text not null default '',
  prices       int[] not null default '{}',
  materials    text[] not null default '{}',
  process_ids  uuid[] not null default '{}',
  resource_ids uuid[] not null default '{}',
  business_ids uuid[] not null default '{}',
  is_released  boolean not null default false,
  source       text not null check (source <> ''),
  is_sample    boolean not null default false,
  version      int  not null default 1,
  search_text  text not null,
  primary key (city, id),
  unique (city, name),
  foreign key (city, cluster_id) references clusters.clusters (city, id)
);
call platform.keep_within_city('clusters.products');
create index products_of_cluster on clusters.products (city, cluster_id);

create table clusters.product_steps (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  product_id   uuid not null,
  number       int  not null check (number > 0),
  stage        text not null,
  on_day       date,
  reason       text not null default '',
  note         text not null default '',
  entered_on   date not null,
  entered_name text not null,
  primary key (city, id),
  unique (city, product_id, number),
  foreign key (city, product_id) references clusters.products (city, id),
  constraint what_is_dropped_says_why check ((stage = '中止') = (reason <> ''))
);
call platform.keep_within_city('clusters.product_steps');

create table clusters.product_sales (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  product_id  uuid not null,
  fy          int  not null,
  amount_yen  bigint not null check (amount_yen >= 0),
  source      text not null check (source <> ''),
  entered_on  date not null,
  primary key (city, id),
  unique (city, product_id, fy),
  foreign key (city, product_id) references clusters.products (city, id)
);
call platform.keep_within_city('clusters.product_sales');

-- 輸出の備え: twelve answers of one business on one day; a later day is a new row.
create table clusters.readiness (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  business_id uuid not null,
  on_day      date not null,
  answers     text[] not null check (cardinality(answers) = 12),
  source      text not null check (source <> ''),
  note        text not null default '',
  is_sample   boolean not null default false,
  primary key (city, id),
  unique (city, business_id, on_day),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('clusters.readiness');

-- Counts of a 産地 that became evidence, as they were shown on the day, after suppression.
create table clusters.figures (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  cluster_id uuid not null,
  as_on      date not null,
  title      text not null check (title <> ''),
  content    jsonb not null,
  cited_at   timestamptz not null,
  cited_name text not null,
  primary key (city, id),
  unique (city, cluster_id, as_on),
  foreign key (city, cluster_id) references clusters.clusters (city, id)
);
call platform.keep_within_city('clusters.figures');
