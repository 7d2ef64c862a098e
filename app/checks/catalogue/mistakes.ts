/** Tables as they should be, with everything that a table may have. */
export const sound = `
  create table staff.kinds (code text primary key, valid_from date not null default current_date);
  call platform.keep_for_the_country('staff.kinds');
  create table staff.people (
    city int not null default platform.this_city(),
    id uuid not null default gen_random_uuid(),
    kind text references staff.kinds (code),
    boss uuid,
    name text not null default 'it''s' check (name <> ''),
    rank int not null default -1,
    share numeric not null default 0.5,
    letter varchar(10) not null default 'a',
    words text[] not null default '{}',
    others text[] not null default array[]::text[],
    marks jsonb not null default '{}',
    known boolean not null default false,
    at timestamptz not null default now(),
    name_bg text[] generated always as (platform.bigrams(name)) stored,
    primary key (city, id),
    foreign key (city, boss) references staff.people (city, id) on delete cascade
  );
  call platform.keep_within_city('staff.people');
  create index on staff.people using gin (name_bg);
  create index on staff.people (city, name) where known;
  create table staff.stays (
    city int not null, id uuid not null, during daterange not null, primary key (city, id),
    exclude using gist (city with =, during with &&)
  );
  call platform.keep_within_city('staff.stays');
  create view staff.v_people with (security_invoker = true) as
    select p.city, p.id, k.code from staff.people p left join staff.kinds k on k.code = p.kind;
  create view staff.v_kinds with (security_invoker = true) as select code from staff.kinds;
`

const walled = (table: string, columns: string) =>
  `create table ${table} (${columns}); call platform.keep_within_city('${table}')`
const many = 'x'.repeat(55)

/** One planted mistake each: the rule that must find it, and how it names the thing. */
export const mistakes: readonly { rule: string; sql: string; name: string }[] = [
  {
    rule: 'table-kind',
    sql: 'create table staff.loose (city int not null primary key)',
    name: 'staff.loose',
  },
  {
    rule: 'city-first',
    sql: walled('staff.a', 'id int not null, city int not null, primary key (city, id)'),
    name: 'staff.a',
  },
  {
    rule: 'city-first',
    sql: walled('staff.a', 'city smallint not null, primary key (city)'),
    name: 'staff.a',
  },
  { rule: 'primary-key', sql: walled('staff.a', 'city int not null'), name: 'staff.a' },
  {
    rule: 'primary-key',
    sql: `create table staff.c (code int); call platform.keep_for_the_country('staff.c')`,
    name: 'staff.c',
  },
  {
    rule: 'city-in-index',
    sql: walled('staff.a', 'city int not null, id int not null, primary key (id)'),
    name: 'staff.a_pkey',
  },
  {
    rule: 'city-in-index',
    sql: 'create index by_name on staff.people (name)',
    name: 'staff.by_name',
  },
  {
    rule: 'city-in-index',
    sql: 'alter table staff.people add constraint one_name unique (name)',
    name: 'staff.one_name',
  },
  {
    rule: 'city-in-exclusion',
    sql: 'alter table staff.stays add constraint apart exclude using gist (during with &&)',
    name: 'staff.stays.apart',
  },
  {
    rule: 'city-in-exclusion',
    sql: 'alter table staff.stays add constraint apart exclude using gist (city with <>, during with &&)',
    name: 'staff.stays.apart',
  },
  {
    rule: 'foreign-key-city',
    sql: 'alter table staff.people add constraint turned foreign key (boss, city) references staff.people (id, city)',
    name: 'staff.people.turned',
  },
  {
    rule: 'foreign-key-direction',
    sql: `create table staff.c (code int primary key, city int, id uuid,
      constraint up foreign key (city, id) references staff.people (city, id));
      call platform.keep_for_the_country('staff.c')`,
    name: 'staff.c.up',
  },
  {
    rule: 'foreign-key-direction',
    sql: 'alter table staff.people add constraint out foreign key (name) references public.migration (name)',
    name: 'staff.people.out',
  },
  {
    rule: 'foreign-key-action',
    sql: `alter table staff.people add constraint lost foreign key (city, boss)
      references staff.people (city, id) on delete set null (boss)`,
    name: 'staff.people.lost',
  },
  {
    rule: 'foreign-key-action',
    sql: `alter table staff.people add constraint follows foreign key (kind)
      references staff.kinds (code) on update cascade`,
    name: 'staff.people.follows',
  },
  {
    rule: 'row-security',
    sql: 'alter table staff.people no force row level security',
    name: 'staff.people',
  },
  {
    rule: 'row-security',
    sql: 'alter table staff.people disable row level security',
    name: 'staff.people',
  },
  {
    rule: 'one-policy',
    sql: 'create policy more on staff.people using (true)',
    name: 'staff.people',
  },
  {
    rule: 'one-policy',
    sql: 'alter policy within_city on staff.people using (city > 0)',
    name: 'staff.people',
  },
  { rule: 'one-policy', sql: 'drop policy within_city on staff.people', name: 'staff.people' },
  {
    rule: 'view-invoker',
    sql: 'create view staff.v_all as select city from staff.people',
    name: 'staff.v_all',
  },
  {
    rule: 'view-city',
    sql: 'create view staff.v_ids with (security_invoker = true) as select id from staff.v_people',
    name: 'staff.v_ids',
  },
  {
    rule: 'definer',
    sql: 'create function staff.peek() returns int language sql security definer as $$ select 1 $$',
    name: 'staff.peek',
  },
  {
    rule: 'trigger',
    sql: `create function staff.note() returns trigger language plpgsql as $$ begin return new; end $$;
      create trigger noted after insert on staff.people execute function staff.note()`,
    name: 'staff.people.noted',
  },
  {
    rule: 'rewrite-rule',
    sql: 'create rule kept as on delete to staff.people do instead nothing',
    name: 'staff.people.kept',
  },
  {
    rule: 'identity',
    sql: walled('staff.a', 'city int not null primary key, id int generated always as identity'),
    name: 'staff.a.id',
  },
  {
    rule: 'sequence',
    sql: walled('staff.a', 'city int not null primary key, id bigserial'),
    name: 'staff.a_id_seq',
  },
  {
    rule: 'table-storage',
    sql: 'create materialized view staff.totals as select 1 as n',
    name: 'staff.totals',
  },
  {
    rule: 'table-storage',
    sql: 'alter table staff.stays set unlogged',
    name: 'staff.stays',
  },
  {
    rule: 'default',
    sql: 'alter table staff.people alter column rank set default length(current_user)',
    name: 'staff.people.rank',
  },
  {
    rule: 'long-name',
    sql: `alter table staff.people add constraint ${many} check (rank < 9)`,
    name: `staff.people.${many}`,
  },
  {
    rule: 'long-name',
    sql: `create index ${many} on staff.people (city, rank)`,
    name: `staff.${many}`,
  },
]
