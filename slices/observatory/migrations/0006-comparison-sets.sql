-- 比較の相手: a place, those that it is compared with, who chose them how, and the figures of that moment.
create table observatory.comparison_sets (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  name            text not null check (char_length(name) between 1 and 60),
  base_code       text not null,
  base_name       text not null,
  -- Code, name, how chosen, distance and its parts; those struck out, with reason, person and time.
  peers           jsonb not null,
  struck          jsonb not null default '[]',
  same_prefecture boolean not null,
  without_wards   boolean not null,
  weights         jsonb not null,
  -- The editions of that moment and what they said of each place: never overwritten by a later one.
  editions        text[] not null,
  frozen          jsonb not null,
  saved_at        timestamptz not null,
  saved_by        uuid not null,
  saved_by_name   text not null,
  -- Once it is evidence, it stays as it is.
  cited_at        timestamptz,
  version         int not null default 1,
  primary key (city, id)
);
call platform.keep_within_city('observatory.comparison_sets');
create index comparison_sets_of_base on observatory.comparison_sets (city, base_code, saved_at desc);
