-- 計画書の取込: rows read from a file, looked at before they become nodes.
create table plans.outlines (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  version_id    uuid not null,
  file_id       uuid,
  file_name     text not null,
  rows          jsonb not null,
  received_at   timestamptz not null,
  received_name text not null,
  taken_at      timestamptz,
  primary key (city, id),
  foreign key (city, version_id) references plans.versions (city, id)
);
call platform.keep_within_city('plans.outlines');
create index outlines_of_version on plans.outlines (city, version_id, received_at);
