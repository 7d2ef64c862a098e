-- D6b: who each attached file says it was made by, read once when the quotes are checked.
create table grants.file_makers (
  city             int  not null default platform.this_city(),
  attachment_id    uuid not null,
  author           text not null default '',
  last_modified_by text not null default '',
  -- The program and the second, where the file tells both.
  made_in          text not null default '',
  -- Folded for comparing; empty where the file says nothing or could not be read.
  keys             text[] not null default '{}',
  read_at          timestamptz not null,
  primary key (city, attachment_id),
  foreign key (city, attachment_id) references grants.attachments (city, id)
);
call platform.keep_within_city('grants.file_makers');
create index file_makers_by_key on grants.file_makers using gin (keys);
revoke update, delete on grants.file_makers from sanchi_app;
