-- What people sent in. The bytes lie in the files folder under their hash; here is what is known of them.
create table platform.files (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  sha256     text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name       text not null check (name <> ''),
  type       text not null,
  size       bigint not null check (size > 0),
  state      text not null check (state in ('未検査', '検査待', '安全', '危険', '検査不能')),
  kept_at    timestamptz not null,
  kept_by    uuid,
  scanned_at timestamptz,
  tries      int  not null default 0,
  primary key (city, id)
);
call platform.keep_within_city('platform.files');
create index files_to_scan on platform.files (city, kept_at) where state = '検査待';
