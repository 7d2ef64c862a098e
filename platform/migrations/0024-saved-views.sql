-- A list as somebody filtered and sorted it, kept under a name; shared with the section if they wish.
create table platform.saved_views (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  account_id uuid not null,
  section_id uuid,
  path       text not null,
  query      text not null,
  name       text not null check (name <> ''),
  saved_at   timestamptz not null,
  primary key (city, id),
  foreign key (city, account_id) references platform.accounts (city, id),
  foreign key (city, section_id) references platform.sections (city, id)
);
call platform.keep_within_city('platform.saved_views');
create index saved_views_of_list on platform.saved_views (city, path);
