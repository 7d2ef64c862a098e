-- 戦略マトリクス: in which cells of industry × place × process a measure works, and an issue lies.
create table plans.cell_shares (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  subject    text not null check (subject in ('measure', 'issue')),
  -- A measure stands above this slice, an issue below it: kept by their ids, counted by their views.
  subject_id uuid not null,
  number     int  not null,
  industry   text not null,
  place      text not null,
  process    text not null,
  -- Null: not said, so that it is split evenly (按分). Issues have none.
  share      numeric check (share > 0 and share <= 1),
  set_at     timestamptz not null,
  set_name   text not null,
  primary key (city, id),
  unique (city, subject, subject_id, number)
);
call platform.keep_within_city('plans.cell_shares');
