-- 新旧対照表: pairs that a person made hold against ids and likeness, whatever is imported again.
create table plans.pairings (
  city       int  not null default platform.this_city(),
  version_id uuid not null,
  old_id     uuid not null,
  -- Null: this node has no partner.
  new_id     uuid,
  kept_at    timestamptz not null,
  kept_name  text not null,
  primary key (city, version_id, old_id),
  foreign key (city, version_id) references plans.versions (city, id),
  foreign key (city, old_id) references plans.goals (city, id),
  foreign key (city, new_id) references plans.goals (city, id)
);
call platform.keep_within_city('plans.pairings');
