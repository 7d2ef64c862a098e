-- The ground under every slice: which city a transaction is in, and the two walls a table can have.
-- Citus carries statements (SET LOCAL) to its workers, never set_config; hence platform.enter.

do $$ begin
  if not exists (select from pg_roles where rolname = 'sanchi_app') then
    create role sanchi_app login;
  end if;
exception when duplicate_object or unique_violation then null; -- another installation was first
end $$;
do $$ begin
  execute format('grant sanchi_app to %I', current_user);
exception when others then null; -- a superuser is a member already
end $$;
grant usage on schema platform to sanchi_app;

create function platform.this_city() returns int language sql stable parallel safe as $$
  select nullif(current_setting('app.city', true), '')::int
$$;

create function platform.enter(p_city int) returns void language plpgsql as $$ begin
  set local role sanchi_app;
  execute format('set local app.city = %L', p_city);
end $$;

-- A city's table: its rows are seen and written only from within that city.
create procedure platform.keep_within_city(p_table regclass) language plpgsql as $$ begin
  execute format('alter table %s enable row level security', p_table);
  execute format('alter table %s force row level security', p_table);
  execute format('create policy within_city on %s using (city = platform.this_city()) with check (city = platform.this_city())', p_table);
  execute format('grant select, insert, update, delete on %s to sanchi_app', p_table);
  execute format('comment on table %s is %L', p_table, 'city');
  if exists (select from pg_extension where extname = 'citus') then
    if p_table = to_regclass('platform.counters') then
      execute format('select create_distributed_table(%L, %L, colocate_with => %L)', p_table, 'city', 'none');
    else
      execute format('select create_distributed_table(%L, %L, colocate_with => %L)', p_table, 'city', 'platform.counters');
    end if;
  end if;
end $$;

-- A table of the whole country: read by all, written only by the operator's import.
create procedure platform.keep_for_the_country(p_table regclass) language plpgsql as $$ begin
  execute format('grant select on %s to sanchi_app', p_table);
  execute format('comment on table %s is %L', p_table, 'country');
  if exists (select from pg_extension where extname = 'citus') then
    execute format('select create_reference_table(%L)', p_table);
  end if;
end $$;

-- Two-character words are the usual query in Japanese and no trigram can index them.
create function platform.bigrams(t text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(u, i, 2)), '{}')
  from (select regexp_replace(lower(normalize(t, NFKC)), '\s', '', 'g') u) s,
       generate_series(1, greatest(length(u) - 1, 1)) i
$$;
create function platform.search_form(t text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(lower(normalize(t, NFKC)), '\s', '', 'g')
$$;

-- Under row level security only leakproof operators may use an index; without this a search reads the whole city.
do $$ begin
  alter function pg_catalog.arraycontains(anyarray, anyarray) leakproof;
exception when insufficient_privilege then
  raise notice 'arraycontains stays unproven: searches in large cities will not use their index';
end $$;

create table platform.counters (
  city  int    not null,
  name  text   not null,
  value bigint not null default 0,
  primary key (city, name)
);
call platform.keep_within_city('platform.counters');

create table platform.cities (
  code        int  primary key check (code between 10000 and 999999),
  name        text not null check (name <> ''),
  kana        text not null default '',
  prefecture  text not null default '',
  is_demonstration boolean not null default false
);
call platform.keep_for_the_country('platform.cities');

create table platform.settings (
  city       int  not null default platform.this_city(),
  name       text not null,
  valid_from date not null,
  value      jsonb not null,
  source     text not null default '',
  primary key (city, name, valid_from)
);
call platform.keep_within_city('platform.settings');
