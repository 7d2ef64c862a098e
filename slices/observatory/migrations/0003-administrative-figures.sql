-- Counts by month, the input-output table and the bridge between two revisions of the classification:
-- the country's, as the figures are.

-- Months from `first_month` on, one number each; a month without an event is a true 0.
create table observatory.corporate_months (
  area        int      not null,
  edition     smallint not null,
  first_month date     not null,
  opened      int[]    not null,
  closed      int[]    not null,
  cleared     int[]    not null,
  unstated    int[]    not null,
  primary key (area, edition),
  constraint every_event_has_every_month check (cardinality(opened) = cardinality(closed)
    and cardinality(opened) = cardinality(cleared) and cardinality(opened) = cardinality(unstated))
);
call platform.keep_for_the_country('observatory.corporate_months');

-- The cells as they are published: [{ from, to, millionYen }].
create table observatory.io_tables (
  edition smallint primary key,
  cells   jsonb not null
);
call platform.keep_for_the_country('observatory.io_tables');

-- From revision 13 to 14. A code that goes on in nobody knows what has no row.
create table observatory.industry_bridge (
  level     text not null check (level in ('大', '中', '小', '細')),
  from_code text not null,
  to_code   text not null,
  kind      text not null check (kind in ('same', 'renamed', 'split', 'joined')),
  primary key (level, from_code, to_code)
);
call platform.keep_for_the_country('observatory.industry_bridge');
