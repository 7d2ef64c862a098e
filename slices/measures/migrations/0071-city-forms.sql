-- 市の様式: a city's own workbook with the places where the values of a sheet go. The workbook itself stays
-- as it was received; a form that is no longer used stays for the papers that were made with it.
create table measures.city_forms (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  name          text not null check (name <> ''),
  file_id       uuid not null,
  file_name     text not null,
  -- Name of a value → sheet!cell, or sheet!first:last for the rows of a list.
  cell_map      jsonb not null check (jsonb_typeof(cell_map) = 'object' and cell_map <> '{}'),
  set_at        timestamptz not null,
  set_name      text not null,
  withdrawn_at  timestamptz,
  withdrawn_name text not null default '',
  version       int  not null default 1,
  primary key (city, id)
);
call platform.keep_within_city('measures.city_forms');
create unique index a_form_in_use_has_its_own_name
  on measures.city_forms (city, name) where withdrawn_at is null;
