-- 重複・統合・分割・承継: what may be one business twice, what was made one and can be parted again, and
-- the line in which one business follows another.

-- The forms of a record by which it is compared, kept apart so that neighbours are found by index.
create table businesses.duplicate_keys (
  city               int  not null default platform.this_city(),
  business_id        uuid not null,
  name_key           text not null,
  name_back          text not null,
  kana_key           text not null,
  phone_key          text not null,
  address_key        text not null,
  representative_key text not null default '',
  primary key (city, business_id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.duplicate_keys');
create index duplicate_keys_by_name
  on businesses.duplicate_keys (city, name_key collate "C", business_id);
create index duplicate_keys_by_name_back
  on businesses.duplicate_keys (city, name_back collate "C", business_id);
create index duplicate_keys_by_kana
  on businesses.duplicate_keys (city, kana_key collate "C", business_id);
create index duplicate_keys_by_phone on businesses.duplicate_keys (city, phone_key, business_id);
create index duplicate_keys_by_address on businesses.duplicate_keys (city, address_key, business_id);

-- Two records that are much alike; what was decided about them is remembered.
create table businesses.duplicate_pairs (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  one_id       uuid not null,
  other_id     uuid not null,
  score        numeric(4, 3) not null check (score between 0 and 1),
  strength     text not null,
  matches      text[] not null default '{}',
  found_at     timestamptz not null,
  decision     text,
  reason       text not null default '',
  decided_at   timestamptz,
  decided_name text,
  primary key (city, id),
  unique (city, one_id, other_id),
  foreign key (city, one_id) references businesses.businesses (city, id),
  foreign key (city, other_id) references businesses.businesses (city, id),
  constraint a_pair_is_written_once check (one_id < other_id),
  constraint a_decision_has_its_day check ((decision is null) = (decided_at is null))
);
call platform.keep_within_city('businesses.duplicate_pairs');
create index duplicate_pairs_by_score on businesses.duplicate_pairs (city, score, id);
create index duplicate_pairs_of_other on businesses.duplicate_pairs (city, other_id);

create table businesses.duplicate_runs (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  started_at timestamptz not null,
  ended_at   timestamptz not null,
  compared   int  not null,
  found      int  not null,
  primary key (city, id)
);
call platform.keep_within_city('businesses.duplicate_runs');
create index duplicate_runs_by_day on businesses.duplicate_runs (city, ended_at desc);

-- 統合: both records as they stood, field by field what was chosen, and how it was undone.
create table businesses.merges (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  winner_id       uuid not null,
  loser_id        uuid not null,
  merged_at       timestamptz not null,
  merged_on       date not null,
  merged_name     text not null,
  reason          text not null,
  label           text not null default '',
  winner_before   jsonb not null,
  loser_before    jsonb not null,
  winner_after    jsonb not null,
  winner_links    jsonb not null,
  reversed_at     timestamptz,
  reversed_on     date,
  reversed_name   text,
  reversal_reason text not null default '',
  reversal_label  text not null default '',
  version         int not null default 1,
  primary key (city, id),
  foreign key (city, winner_id) references businesses.businesses (city, id),
  foreign key (city, loser_id) references businesses.businesses (city, id),
  constraint a_record_is_not_merged_with_itself check (winner_id <> loser_id)
);
call platform.keep_within_city('businesses.merges');
create unique index one_standing_merge_per_loser
  on businesses.merges (city, loser_id) where reversed_at is null;
create index merges_of_winner on businesses.merges (city, winner_id);
create index merges_by_day on businesses.merges (city, merged_at, id);

-- Every link that a merge, a split or a succession moved or left, and where it went when it was undone.
create table businesses.moved_links (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  act_id     uuid not null,
  link       text not null,
  row_id     uuid not null,
  from_id    uuid not null,
  to_id      uuid not null,
  how        text not null,
  number     int,
  returned   text not null default '',
  primary key (city, id),
  unique (city, act_id, link, row_id),
  foreign key (city, from_id) references businesses.businesses (city, id),
  foreign key (city, to_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.moved_links');

-- 系譜: one business follows another, by succession or as a part of it.
create table businesses.lines (
  city      int  not null default platform.this_city(),
  id        uuid not null default gen_random_uuid(),
  from_id   uuid not null,
  to_id     uuid not null,
  kind      text not null,
  on_day    date not null,
  reason    text not null,
  label     text not null default '',
  kept_at   timestamptz not null,
  kept_name text not null,
  primary key (city, id),
  unique (city, from_id, to_id, kind),
  foreign key (city, from_id) references businesses.businesses (city, id),
  foreign key (city, to_id) references businesses.businesses (city, id),
  constraint a_business_does_not_follow_itself check (from_id <> to_id)
);
call platform.keep_within_city('businesses.lines');
create index lines_of_follower on businesses.lines (city, to_id);

-- 廃業: what the business could do last, and who else could, on the day on which it was recorded.
create table businesses.closures (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  business_id uuid not null,
  on_day      date not null,
  cause       text not null,
  reason      text not null,
  label       text not null default '',
  capacities  jsonb not null,
  kept_at     timestamptz not null,
  kept_name   text not null,
  revoked_at  timestamptz,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('businesses.closures');
create unique index one_standing_closure
  on businesses.closures (city, business_id) where revoked_at is null;
