-- 市場段階: how a measure's money is meant to reach 地元の商圏, 日本市場 and 世界市場, in per cent of it.
create table measures.tier_shares (
  city          int  not null default platform.this_city(),
  measure_id    uuid not null,
  near_percent  int  not null check (near_percent between 0 and 100),
  japan_percent int  not null check (japan_percent between 0 and 100),
  world_percent int  not null check (world_percent between 0 and 100),
  version       int  not null default 1,
  shared_at     timestamptz not null,
  shared_name   text not null,
  primary key (city, measure_id),
  foreign key (city, measure_id) references measures.measures (city, id),
  constraint the_tiers_are_the_whole check (near_percent + japan_percent + world_percent = 100)
);
call platform.keep_within_city('measures.tier_shares');
