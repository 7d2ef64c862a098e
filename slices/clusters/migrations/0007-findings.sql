-- 見通しの根拠カード: an outlook, or what a change would do to it, frozen with its assumptions, version and seed.
create table clusters.findings (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  cluster_id  uuid not null,
  chain_id    uuid not null,
  statement   text not null check (statement <> ''),
  content     jsonb not null,
  content_key text not null,
  is_personal boolean not null,
  released_on date,
  kept_on     date not null,
  kept_name   text not null,
  primary key (city, id),
  unique (city, chain_id, content_key),
  foreign key (city, cluster_id) references clusters.clusters (city, id),
  foreign key (city, chain_id) references clusters.chains (city, id),
  constraint what_is_personal_stays_in_the_section check (not is_personal or released_on is null)
);
call platform.keep_within_city('clusters.findings');
create index findings_of_cluster on clusters.findings (city, cluster_id, kept_on desc);
