-- A city's own imports. The country's figures are the operator's and shared; what a city brings in and
-- releases lies behind its own wall and goes before them for that city alone.

create table observatory.city_editions (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  code             text not null,
  source           text not null references observatory.sources (code),
  layout           text not null,
  label            text not null check (label <> ''),
  published_on     date not null,
  note             text not null default '',
  file_id          uuid not null,
  sha256           text not null,
  -- What a person said about the file: { total, columns }.
  told             jsonb not null default '{}',
  state            text not null default 'received'
    check (state in ('received', 'inspected', 'rejected', 'released', 'superseded', 'withdrawn')),
  received_at      timestamptz not null,
  received_by      uuid not null,
  received_by_name text not null,
  inspected_at     timestamptz,
  inspection       jsonb,
  rejected_at      timestamptz,
  rejected_by_name text,
  rejection        text,
  released_at      timestamptz,
  released_by      uuid,
  released_by_name text,
  changed          int,
  superseded_at    timestamptz,
  superseded_by    uuid,
  withdrawn_at     timestamptz,
  withdrawn_by_name text,
  withdrawal       text,
  version          int not null default 1,
  primary key (city, id),
  unique (city, code),
  constraint a_withdrawal_says_why check (state <> 'withdrawn' or char_length(withdrawal) >= 10)
);
call platform.keep_within_city('observatory.city_editions');
-- The same file twice is the same edition, unless the first was refused or withdrawn.
create unique index city_editions_file on observatory.city_editions (city, sha256)
  where state not in ('rejected', 'withdrawn');

-- As observatory.figures, but of one city's edition. Written once, with the report of the inspection.
create table observatory.city_figures (
  city    int      not null default platform.this_city(),
  edition uuid     not null,
  area    int      not null,
  series  smallint not null,
  period  int      not null,
  value   numeric,
  mark    text check (mark in ('suppressed', 'none_reported', 'unknown', 'not_available', 'blank')),
  partial boolean  not null default false,
  primary key (city, edition, area, series, period),
  foreign key (city, edition) references observatory.city_editions (city, id),
  constraint a_number_or_a_mark check (case when partial
    then value is not null and mark = 'suppressed'
    else (value is null) <> (mark is null) end)
);
call platform.keep_within_city('observatory.city_figures');

-- Editions of the country that this city no longer uses.
create table observatory.city_withdrawals (
  city         int  not null default platform.this_city(),
  edition_code text not null,
  at           timestamptz not null,
  by_name      text not null,
  reason       text not null check (char_length(reason) >= 10),
  primary key (city, edition_code)
);
call platform.keep_within_city('observatory.city_withdrawals');

-- Codes that the project's own list of mergers does not know, and where this city found them to go on.
create table observatory.city_area_changes (
  city      int  not null default platform.this_city(),
  from_code text not null check (from_code ~ '^\d{5}$'),
  to_code   text not null check (to_code ~ '^\d{5}$'),
  reason    text not null check (reason <> ''),
  at        timestamptz not null,
  by_name   text not null,
  primary key (city, from_code),
  constraint a_code_goes_on_elsewhere check (from_code <> to_code)
);
call platform.keep_within_city('observatory.city_area_changes');

-- What has become of a card's figures since: the card stays, and whatever uses it shows this.
alter table observatory.cards add column mark text not null default '';
alter table observatory.cards add constraint a_mark_is_known
  check (mark in ('', 'revised', 'withdrawn'));
