-- ハードかソフトか: where a person reads a row otherwise than by its 節, with the reason. A row of 積算 is named
-- by its words, because rows are replaced as a whole; the last reading counts.
create table measures.hardness_readings (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  line_id    uuid not null,
  content    text not null,
  number     int  not null,
  class      text not null check (class in ('hard', 'soft', 'talent', 'apart')),
  reason     text not null check (reason <> ''),
  read_at    timestamptz not null,
  read_name  text not null,
  primary key (city, id),
  unique (city, line_id, content, number),
  foreign key (city, line_id) references measures.budget_lines (city, id)
);
call platform.keep_within_city('measures.hardness_readings');
