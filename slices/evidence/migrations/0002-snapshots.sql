-- Papers as they left the office, byte for byte, with the versions of the beads that stood behind them.
create table evidence.snapshots (
  city     int    not null default platform.this_city(),
  id       uuid   not null default gen_random_uuid(),
  paper    text   not null check (paper <> ''),
  subject  bigint not null,
  version  int    not null,
  title    text   not null check (title <> ''),
  aud      int[]  not null,
  at       timestamptz not null,
  by_name  text   not null default '',
  hash     text   not null,
  content  text   not null,
  html     text   not null,
  replaces uuid,
  changed  text   not null default '',
  primary key (city, id),
  unique (city, subject, paper, version),
  foreign key (city, subject) references evidence.beads (city, bead),
  foreign key (city, replaces) references evidence.snapshots (city, id)
);
call platform.keep_within_city('evidence.snapshots');

create table evidence.snapshot_files (
  city        int   not null default platform.this_city(),
  snapshot_id uuid  not null,
  number      smallint not null,
  name        text  not null,
  type        text  not null,
  hash        text  not null,
  bytes       bytea not null,
  primary key (city, snapshot_id, number),
  foreign key (city, snapshot_id) references evidence.snapshots (city, id)
);
call platform.keep_within_city('evidence.snapshot_files');

-- A bead with the version printed, or a link with the mark printed beside it.
create table evidence.snapshot_items (
  city         int    not null default platform.this_city(),
  snapshot_id  uuid   not null,
  item         int    not null,
  bead         bigint,
  bead_version int,
  link_id      uuid,
  mark         text   not null default '',
  primary key (city, snapshot_id, item),
  foreign key (city, snapshot_id) references evidence.snapshots (city, id),
  foreign key (city, bead) references evidence.beads (city, bead),
  foreign key (city, link_id) references evidence.links (city, id)
);
call platform.keep_within_city('evidence.snapshot_items');
create index snapshot_items_link on evidence.snapshot_items (city, link_id) where link_id is not null;
