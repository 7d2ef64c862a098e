-- The country's figures: what was measured (series), where (areas), when, and in which published file
-- (edition). Read by every city, written only by the operator's import.

create table observatory.sources (
  code        text primary key,
  publisher   text not null,
  title       text not null,
  licence     text not null,
  attribution text not null,
  url         text not null
);
call platform.keep_for_the_country('observatory.sources');

-- A later edition never overwrites an earlier one; the latest released one is the current.
create table observatory.editions (
  id             smallint primary key,
  code           text not null unique,
  source         text not null references observatory.sources (code),
  label          text not null,
  published_on   date not null,
  published_note text not null default '',
  sha256         text not null unique,
  imported_at    timestamptz not null,
  figures        int  not null,
  marks          jsonb not null default '{}',
  state          text not null default 'released'
    check (state in ('received', 'inspected', 'rejected', 'released', 'superseded', 'withdrawn'))
);
call platform.keep_for_the_country('observatory.editions');

create table observatory.series (
  id             smallint primary key,
  code           text not null unique,
  label          text not null,
  label_en       text not null,
  unit           text not null,
  scale          bigint not null,
  coverage       text not null,
  definition     text not null,
  additive       boolean not null,
  classification text not null,
  survey         text not null,
  caveats        jsonb not null,
  period_end     text not null,
  ends_next_year boolean not null
);
call platform.keep_for_the_country('observatory.series');

-- Area 0 is the nation. `code` is the 標準地域コード of five digits, `code6` has its check digit.
create table observatory.areas (
  id         int  primary key,
  code       text not null unique,
  code6      text not null unique,
  name       text not null,
  kana       text not null,
  prefecture text not null,
  kind       text not null,
  lat        double precision,
  lng        double precision,
  place      int not null,
  search_norm text generated always as (platform.search_form(prefecture || name || ' ' || kana)) stored,
  search_bg   text[] generated always as (platform.bigrams(prefecture || name || ' ' || kana)) stored
);
call platform.keep_for_the_country('observatory.areas');
create index areas_search on observatory.areas using gin (search_bg);

create table observatory.area_changes (
  from_code text not null,
  to_code   text not null,
  on_day    date not null,
  kind      text not null check (kind in ('renumber', 'absorb', 'merge', 'split', 'rename', 'ward_reorg')),
  primary key (from_code, to_code, on_day)
);
call platform.keep_for_the_country('observatory.area_changes');

create table observatory.industries (
  revision smallint not null,
  code     text     not null,
  level    text     not null check (level in ('大', '中', '小', '細')),
  name     text     not null,
  parent   text,
  primary key (revision, level, code)
);
call platform.keep_for_the_country('observatory.industries');

-- One observation: a number or a mark. Both stand only in a partial sum: at least this much, the rest
-- withheld. Keyed by area first, because a page reads one area with all its series.
-- No foreign keys: a load is a quarter of a million rows, and the import makes all its parents itself.
create table observatory.figures (
  area    int      not null,
  series  smallint not null,
  period  smallint not null,
  edition smallint not null,
  value   numeric,
  mark    text check (mark in ('suppressed', 'none_reported', 'unknown', 'not_available', 'blank')),
  partial boolean  not null default false,
  primary key (area, series, period, edition),
  constraint a_number_or_a_mark check (case when partial
    then value is not null and mark = 'suppressed'
    else (value is null) <> (mark is null) end)
);
call platform.keep_for_the_country('observatory.figures');
