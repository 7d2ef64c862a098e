-- Work on a chain: what was taken out and can be put back, and who of the trade was asked whether it is right.
alter table clusters.nodes add column version int not null default 1;

create table clusters.removals (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  chain_id     uuid not null,
  said         text not null check (said <> ''),
  content      jsonb not null,
  removed_at   timestamptz not null,
  removed_name text not null,
  restored_at  timestamptz,
  primary key (city, id),
  foreign key (city, chain_id) references clusters.chains (city, id)
);
call platform.keep_within_city('clusters.removals');
create index removals_of_chain on clusters.removals (city, chain_id, removed_at desc);

create table clusters.inquiries (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  chain_id   uuid not null,
  asked      text not null check (asked <> ''),
  note       text not null default '',
  asked_on   date not null,
  asked_name text not null,
  primary key (city, id),
  foreign key (city, chain_id) references clusters.chains (city, id)
);
call platform.keep_within_city('clusters.inquiries');
create index inquiries_of_chain on clusters.inquiries (city, chain_id, asked_on desc);
create index nodes_of_process on clusters.nodes (city, process_id);
