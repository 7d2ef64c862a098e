-- 境界: the outlines of municipalities that a city has loaded for its maps, already in the map's own
-- units. The newest is drawn; without one, the map is divided by representative points.
create table observatory.boundaries (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  file_name      text not null check (file_name <> ''),
  sha256         text not null,
  shapes         jsonb not null,
  areas          int  not null,
  loaded_at      timestamptz not null,
  loaded_by      uuid not null,
  loaded_by_name text not null,
  primary key (city, id),
  unique (city, sha256)
);
call platform.keep_within_city('observatory.boundaries');
create index boundaries_newest on observatory.boundaries (city, loaded_at desc);
