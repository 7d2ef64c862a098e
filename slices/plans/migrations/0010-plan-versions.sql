-- 計画の版と状態: each version keeps its own tree; a node keeps its id through all of them.
alter table plans.plans alter column adopted_on drop not null;
alter table plans.plans add column parent_id uuid;
alter table plans.plans add column needs_vote boolean not null default false;
alter table plans.plans add column section_id uuid;
alter table plans.plans add column starts_on date;
alter table plans.plans add column ends_on date;
alter table plans.plans add column policy text not null default '';
alter table plans.plans
  add foreign key (city, parent_id) references plans.plans (city, id);
update plans.plans set starts_on = make_date(first_year, 4, 1),
  ends_on = make_date(last_year + 1, 3, 31);
alter table plans.plans alter column starts_on set not null;
alter table plans.plans alter column ends_on set not null;

create table plans.versions (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  plan_id         uuid not null,
  number          int  not null,
  base_id         uuid,
  kind            text not null check (kind in ('first', 'revision', 'minor', 'erratum')),
  state           text not null,
  reason          text not null default '',
  -- An adopted plan is copied from its printed book before it is closed for writing.
  is_being_copied boolean not null default false,
  vote_number     text not null default '',
  voted_on        date,
  decided_on      date,
  in_force_from   date,
  in_force_to     date,
  opened_at       timestamptz not null,
  opened_name     text not null,
  ended_at        timestamptz,
  version         int  not null default 1,
  primary key (city, id),
  unique (city, plan_id, number),
  foreign key (city, plan_id) references plans.plans (city, id),
  foreign key (city, base_id) references plans.versions (city, id)
);
call platform.keep_within_city('plans.versions');
create unique index one_version_in_force on plans.versions (city, plan_id) where state = '策定';
create unique index one_version_at_work on plans.versions (city, plan_id)
  where state not in ('策定', '旧版', '失効', '取りやめ');

alter table plans.goals add column is_adopted boolean not null default true;
alter table plans.goals add column ended_on date;
alter table plans.goals add column end_reason text not null default '';

create table plans.nodes (
  city         int  not null default platform.this_city(),
  version_id   uuid not null,
  id           uuid not null,
  parent_id    uuid,
  depth        int  not null,
  -- Where it stands when the tree is read from top to bottom: a branch is one run of places.
  place        int  not null,
  level        text not null,
  number       text not null,
  title        text not null check (title <> ''),
  body         text not null default '',
  section_id   uuid,
  partners     text not null default '',
  no_issue     text not null default '',
  change_reason text not null default '',
  primary key (city, version_id, id),
  foreign key (city, version_id) references plans.versions (city, id),
  foreign key (city, id) references plans.goals (city, id)
);
call platform.keep_within_city('plans.nodes');
create index nodes_in_order on plans.nodes (city, version_id, place);
create index versions_of_node on plans.nodes (city, id);

create table plans.removals (
  city         int  not null default platform.this_city(),
  version_id   uuid not null,
  node_id      uuid not null,
  successor_id uuid,
  reason       text not null default '',
  primary key (city, version_id, node_id),
  foreign key (city, version_id) references plans.versions (city, id),
  foreign key (city, node_id) references plans.goals (city, id),
  foreign key (city, successor_id) references plans.goals (city, id)
);
call platform.keep_within_city('plans.removals');

-- What was entered before there were versions is the first version, still open for copying.
insert into plans.versions (city, plan_id, number, kind, state, is_being_copied, decided_on,
  in_force_from, opened_at, opened_name)
select p.city, p.id, 1, 'first', '策定', true, p.adopted_on, p.adopted_on,
  coalesce((select min(g.added_at) from plans.goals g where (g.city, g.plan_id) = (p.city, p.id)),
    p.adopted_on::timestamptz), ''
from plans.plans p;

insert into plans.nodes (city, version_id, id, parent_id, depth, place, level, number, title, body,
  section_id)
with recursive tree as (
  select g.city, g.id, g.plan_id, 0 as depth, array[g.number collate "C", g.id::text] as path
  from plans.goals g where g.parent_id is null
  union all
  select g.city, g.id, g.plan_id, t.depth + 1, t.path || array[g.number collate "C", g.id::text]
  from tree t join plans.goals g on (g.city, g.parent_id) = (t.city, t.id)
)
select g.city, v.id, g.id, g.parent_id, t.depth,
  row_number() over (partition by g.city, g.plan_id order by t.path), g.level, g.number, g.title,
  g.body, g.section_id
from tree t
join plans.goals g on (g.city, g.id) = (t.city, t.id)
join plans.versions v on (v.city, v.plan_id) = (t.city, t.plan_id);
