-- What is asked of e-Stat, and what came of it. The answer is kept as a file and inspected as an edition;
-- the network is asked outside of any transaction.
create table observatory.fetches (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  table_id      text not null check (table_id ~ '^\d{10}$'),
  label         text not null check (label <> ''),
  columns       jsonb not null default '{}',
  asked_at      timestamptz not null,
  asked_by      uuid not null,
  asked_by_name text not null,
  state         text not null default 'waiting' check (state in ('waiting', 'done', 'failed')),
  sentence      text not null default '',
  -- The table's items with their codes, to say which series they are: { '2020_01/0': '人口・総数' }.
  names         jsonb not null default '{}',
  edition_id    uuid,
  ended_at      timestamptz,
  primary key (city, id),
  foreign key (city, edition_id) references observatory.city_editions (city, id)
);
call platform.keep_within_city('observatory.fetches');
create index fetches_waiting on observatory.fetches (city, asked_at) where state = 'waiting';
