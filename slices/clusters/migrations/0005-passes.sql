-- 仲間回し: who of the register passes work on to whom, how often, and how far it is. What is not known stays empty.
create table clusters.passes (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  cluster_id    uuid not null,
  from_business uuid not null,
  to_business   uuid,
  outside_name  text not null default '',
  outside_area  text check (outside_area in ('近隣', '国内', '海外')),
  process_id    uuid,
  times_a_year  int  check (times_a_year > 0),
  minutes       int  check (minutes >= 0),
  metres        int  check (metres >= 0),
  source        text not null check (source <> ''),
  confirmed_on  date not null,
  note          text not null default '',
  is_sample     boolean not null default false,
  removed_at    timestamptz,
  version       int  not null default 1,
  primary key (city, id),
  foreign key (city, cluster_id) references clusters.clusters (city, id),
  foreign key (city, from_business) references businesses.businesses (city, id),
  foreign key (city, to_business) references businesses.businesses (city, id),
  foreign key (city, process_id) references businesses.processes (city, id),
  constraint nobody_passes_to_themselves check (from_business <> to_business),
  constraint a_pass_goes_to_one_place check ((to_business is null) = (outside_name <> '')),
  constraint an_outside_has_its_area check ((to_business is null) = (outside_area is not null))
);
call platform.keep_within_city('clusters.passes');
create index passes_of_cluster on clusters.passes (city, cluster_id, from_business);
create index passes_to_business on clusters.passes (city, to_business);
