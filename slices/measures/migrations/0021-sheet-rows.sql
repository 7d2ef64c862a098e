-- What becomes of each sheet of a file: told before anything is kept, and the way back afterwards.
create table measures.sheet_rows (
  city      int  not null default platform.this_city(),
  file_id   uuid not null,
  place     int  not null,
  code      text not null,
  name      text not null,
  verdict   text not null check (verdict in ('new', 'changed', 'same', 'wrong')),
  problems  text[] not null default '{}',
  changes   jsonb not null default '[]',
  -- What is kept afterwards and was kept before: null before for a new one.
  after     jsonb,
  before    jsonb,
  sheet_id  uuid,
  -- The version that was seen; after taking in, the version that it made.
  seen      int,
  made      int,
  -- Why an undo left it as it was.
  left_why  text not null default '',
  primary key (city, file_id, place),
  foreign key (city, file_id) references measures.sheet_files (city, id) on delete cascade
);
call platform.keep_within_city('measures.sheet_rows');
