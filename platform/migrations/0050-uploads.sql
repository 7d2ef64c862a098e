-- A file that comes in by pieces: whose it is, for which form, and how large it will be. The bytes that
-- have come lie beside the kept files under this id; how many they are, the disk says.
create table platform.uploads (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  account_id uuid not null,
  -- The address that the form is sent to.
  form_path  text not null check (length(form_path) between 1 and 400),
  name       text not null check (length(name) between 1 and 200),
  type       text not null check (length(type) <= 200),
  size       bigint not null check (size > 0),
  -- When the file was last changed, as its browser says: another edition of it is another file.
  changed_at bigint not null,
  touched_at timestamptz not null,
  primary key (city, id),
  constraint uploads_file_key unique (city, account_id, form_path, name, size, changed_at),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.uploads');
create index uploads_by_age on platform.uploads (city, touched_at);
