-- 残した帳票: a paper as it was on a day, with its number and the hash of what it prints; nothing alters it.
create table plans.kept_papers (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  form        text not null,
  title       text not null check (title <> ''),
  label       text not null check (label <> ''),
  plan_id     uuid,
  version_id  uuid,
  -- It prints what had not been published when it was kept.
  is_for_hall boolean not null,
  content     jsonb not null,
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  kept_at     timestamptz not null,
  kept_name   text not null,
  primary key (city, id),
  foreign key (city, plan_id) references plans.plans (city, id),
  foreign key (city, version_id) references plans.versions (city, id)
);
call platform.keep_within_city('plans.kept_papers');
create index kept_papers_by_time on plans.kept_papers (city, kept_at, id);
