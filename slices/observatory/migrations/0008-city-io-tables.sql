-- A city's own 産業連関表, or that of its prefecture: kept with the report of the inspection, as its figures
-- would be, and used for the estimates of that area once its edition is released.

create table observatory.city_io_tables (
  city      int  not null default platform.this_city(),
  edition   uuid not null,
  -- Five digits: a municipality, or a prefecture (18000).
  area_code text not null check (area_code ~ '^\d{5}$'),
  -- The year that the table describes.
  year      int  not null check (year between 1950 and 2100),
  publisher text not null check (publisher <> ''),
  -- { rows, columns, millionYen }, as the file has them.
  flows     jsonb not null,
  -- Sector of the table → one of the 13 of the national table.
  bridge    jsonb not null,
  primary key (city, edition),
  foreign key (city, edition) references observatory.city_editions (city, id)
);
call platform.keep_within_city('observatory.city_io_tables');
