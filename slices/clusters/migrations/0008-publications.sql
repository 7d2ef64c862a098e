-- 公開した産地: what anybody may read of a 産地, as a head let it out; bands, never a year, never a name of a maker.
create table clusters.publications (
  city         int  not null default platform.this_city(),
  cluster_id   uuid not null,
  copy         jsonb not null,
  published_on date not null,
  published_name text not null,
  withdrawn_on date,
  primary key (city, cluster_id),
  foreign key (city, cluster_id) references clusters.clusters (city, id)
);
call platform.keep_within_city('clusters.publications');
