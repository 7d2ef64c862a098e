-- 取込: a file of businesses on its way into the register, row by row, and everything needed to undo it.
create table businesses.imports (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  file_id       uuid not null,
  file_name     text not null,
  file_sha256   text not null,
  -- The rows as text: the file itself, or what was read out of a workbook.
  table_sha256  text not null,
  encoding      text not null,
  delimiter     text not null,
  line_end      text not null,
  header        text[] not null,
  header_key    text not null,
  header_line   int not null,
  rows_at       bigint not null,
  bytes         bigint not null,
  fields        jsonb not null default '{}',
  source        text not null default '',
  as_of         date,
  jsic_revision int,
  restores_zeros boolean not null default false,
  doubtful_as   text not null default '',
  new_state     text not null default '',
  state         text not null,
  received_at   timestamptz not null,
  received_by   uuid,
  received_name text not null,
  -- Where reading goes on, in bytes, and how many rows lie before it.
  read_to       bigint not null default 0,
  read_rows     int not null default 0,
  created       int not null default 0,
  changed       int not null default 0,
  same          int not null default 0,
  doubtful      int not null default 0,
  wrong         int not null default 0,
  offered       int not null default 0,
  checked_at    timestamptz,
  queued_at     timestamptz,
  started_at    timestamptz,
  started_by    uuid,
  started_name  text not null default '',
  -- The last line that was brought in, what came of it, and when that was heard of.
  done_line     int not null default 1,
  done_created  int not null default 0,
  done_changed  int not null default 0,
  beat_at       timestamptz,
  ended_at      timestamptz,
  undone_at     timestamptz,
  undone_name   text not null default '',
  undo_reason   text not null default '',
  undone_line   int not null default 1,
  version       int not null default 1,
  primary key (city, id)
);
call platform.keep_within_city('businesses.imports');
create index imports_by_day on businesses.imports (city, received_at desc, id);
create index imports_by_header on businesses.imports (city, header_key, received_at desc);
create unique index one_running_import on businesses.imports (city) where state = '実行中';

-- One row of the file: what is to become of it, what it says and what the register said before.
create table businesses.import_rows (
  city          int  not null default platform.this_city(),
  import_id     uuid not null,
  line          int  not null,
  at            bigint not null,
  bytes         int  not null,
  verdict       text not null,
  business_id   uuid,
  seen_version  int,
  key           text not null default '',
  called        text not null default '',
  after         jsonb,
  before        jsonb,
  alike         uuid[] not null default '{}',
  problems      jsonb,
  outcome       text not null default '',
  primary key (city, import_id, line),
  foreign key (city, import_id) references businesses.imports (city, id)
);
call platform.keep_within_city('businesses.import_rows');
create index import_rows_of_business on businesses.import_rows (city, business_id);

-- Which of these businesses something else in the register hangs on: whatever table points at them, also one
-- that a later migration adds. What can be worked out again (keys of comparison) does not count.
create function businesses.with_belongings(p_ids uuid[]) returns setof uuid
language plpgsql stable as $$
declare
  link record;
begin
  for link in
    select c.conrelid::regclass as owner, a.attname as pointer
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[array_length(c.conkey, 1)]
    where c.confrelid = 'businesses.businesses'::regclass and c.contype = 'f'
      and c.conrelid not in (select k.oid from pg_class k join pg_namespace n on n.oid = k.relnamespace
        where n.nspname = 'businesses' and k.relname = 'duplicate_keys')
  loop
    return query execute format('select distinct %I from %s where city = platform.this_city() and %I = any($1)',
      link.pointer, link.owner, link.pointer) using p_ids;
  end loop;
end $$;
