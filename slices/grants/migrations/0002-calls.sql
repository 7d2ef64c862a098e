-- 公募: one round of a scheme, with its days, its money and its sealed criteria.
create table grants.calls (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  scheme_id     uuid not null,
  edition       int  not null,
  fiscal_year   int  not null,
  round         int  not null check (round > 0),
  way           text not null check (way in ('採択型', '先着型')),
  opens_at      timestamptz not null,
  closes_at     timestamptz not null,
  line_id       uuid not null,
  allotment_yen bigint not null check (allotment_yen > 0),
  -- The reward of waiting: who is not selected may follow when money is freed.
  has_waitlist  boolean not null default true,
  arrival       text not null default '形式適合' check (arrival in ('形式適合', '受付')),
  same_day_lottery boolean not null default true,
  guide         text not null default '',
  drafted_at    timestamptz not null,
  drafted_name  text not null,
  opened_at     timestamptz,
  opened_name   text,
  bead_pid      text,
  voided_at     timestamptz,
  voided_name   text,
  void_reason   text not null default '',
  is_sample     boolean not null default false,
  version       int  not null default 1,
  primary key (city, id),
  constraint calls_round_key unique (city, scheme_id, fiscal_year, round),
  foreign key (city, scheme_id, edition) references grants.scheme_editions (city, scheme_id, edition),
  foreign key (city, line_id) references measures.budget_lines (city, id),
  constraint a_call_closes_after_it_opens check (closes_at > opens_at),
  constraint what_is_void_says_why check ((voided_at is null) = (void_reason = ''))
);
call platform.keep_within_city('grants.calls');
create index calls_by_closing on grants.calls (city, closes_at desc, id);

-- 審査基準: what the order is made by. Sealed before the call opens; a later version only before the first application.
create table grants.criteria_sets (
  city         int  not null default platform.this_city(),
  call_id      uuid not null,
  version      int  not null check (version > 0),
  -- [{"code":"C1","name":"実現性","weight":40,"minMean":null,"guide":""}]
  criteria     jsonb not null,
  scale_max    int  not null default 5 check (scale_max between 2 and 10),
  member_min   int  check (member_min between 0 and 100),
  mean_min     int  not null default 60 check (mean_min between 0 and 100),
  quorum_rule  text not null default '半数以上' check (quorum_rule in ('半数以上', '過半数')),
  quorum_base  text not null default '除斥を除く' check (quorum_base in ('全委員', '除斥を除く')),
  severity_use text not null default '参考' check (severity_use in ('参考', '欠測時のみ補正平均')),
  budget_rule  text not null default '順位停止'
    check (budget_rule in ('順位停止', '部分採択', '次点へ')),
  band_rule    text not null default '議論' check (band_rule in ('議論', '僅差は抽選')),
  per_application int not null default 4 check (per_application between 2 and 12),
  is_blind     boolean not null default true,
  interview_weight int not null default 0 check (interview_weight between 0 and 30),
  -- The lottery: SHA-256 of a secret, and the number that will be public only after closing.
  public_number_name text not null default '',
  secret_hex   text not null default '',
  secret_hash  text not null default '',
  nonce_hex    text not null default '',
  hash         text not null default '',
  sealed_at    timestamptz,
  sealed_name  text,
  change_reason text not null default '',
  primary key (city, call_id, version),
  foreign key (city, call_id) references grants.calls (city, id),
  constraint what_is_sealed_has_a_hash check ((sealed_at is null) = (hash = ''))
);
call platform.keep_within_city('grants.criteria_sets');
create unique index one_criteria_draft on grants.criteria_sets (city, call_id) where sealed_at is null;

-- What is sealed stays as it was sealed: the program's role meets no sealed row to write or to delete.
create policy sealed_criteria_stay on grants.criteria_sets as restrictive for update
  using (sealed_at is null) with check (true);
create policy sealed_criteria_are_kept on grants.criteria_sets as restrictive for delete
  using (sealed_at is null);
