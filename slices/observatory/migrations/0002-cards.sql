-- 根拠カード: a figure frozen at the moment at which somebody cited it. The sentence may be edited, the
-- figures never; former sentences stand in the audit and in the versions of the bead.
create table observatory.cards (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  area_code   text not null,
  figure      text not null,
  statement   text not null check (char_length(statement) between 1 and 120),
  frozen      jsonb not null,
  series      text[] not null,
  editions    text[] not null,
  captured_at timestamptz not null,
  captured_by uuid not null,
  captured_by_name text not null,
  version     int not null default 1,
  -- The same figures cited again by the same person are the same card.
  fingerprint text not null,
  primary key (city, id),
  unique (city, captured_by, fingerprint)
);
call platform.keep_within_city('observatory.cards');
create index cards_of_area on observatory.cards (city, area_code, captured_at desc);
