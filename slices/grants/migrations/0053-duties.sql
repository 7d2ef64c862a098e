-- 仕入控除税額の報告
create table grants.tax_reports (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  status         text not null check (status <> ''),
  ratio_num      int  not null default 1 check (ratio_num >= 0),
  ratio_den      int  not null default 1 check (ratio_den > 0),
  purchases      jsonb not null,
  cost_yen       bigint not null check (cost_yen > 0),
  settled_yen    bigint not null check (settled_yen >= 0),
  return_yen     bigint not null check (return_yen >= 0),
  reported_at    timestamptz not null,
  reported_on    date not null,
  reported_name  text not null,
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.tax_reports');

-- 取得財産等管理台帳
create table grants.assets (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  name           text not null check (name <> ''),
  specification  text not null default '',
  quantity       int  not null check (quantity > 0),
  unit_yen       bigint not null check (unit_yen > 0),
  cost_yen       bigint not null check (cost_yen > 0),
  grant_share_yen bigint not null check (grant_share_yen >= 0),
  acquired_on    date not null,
  life_months    int  not null check (life_months > 0),
  restricted_until date,
  place          text not null default '',
  registered_at  timestamptz not null,
  registered_name text not null,
  disposed_on    date,
  disposal       text not null default '',
  sold_yen       bigint check (sold_yen >= 0),
  payback_yen    bigint check (payback_yen >= 0),
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint the_grant_pays_no_more_than_the_cost check (grant_share_yen <= cost_yen),
  constraint it_costs_what_its_units_cost check (cost_yen = unit_yen * quantity),
  constraint it_is_disposed_of_after_it_is_bought check (disposed_on >= acquired_on),
  constraint what_is_disposed_of_says_how check ((disposed_on is null) = (disposal = ''))
);
call platform.keep_within_city('grants.assets');
create index assets_of_application on grants.assets (city, application_id, acquired_on);
create index assets_by_restriction on grants.assets (city, restricted_until) where disposed_on is null;

-- 事業化状況報告
create table grants.follow_ups (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  year           int  not null check (year > 0),
  due_on         date not null,
  outcome        text not null check (length(outcome) >= 10),
  deals          int  check (deals >= 0),
  deals_yen      bigint check (deals_yen >= 0),
  profit_yen     bigint check (profit_yen >= 0),
  recovered_yen  bigint check (recovered_yen >= 0),
  owed_yen       bigint not null default 0 check (owed_yen >= 0),
  reported_at    timestamptz not null,
  reported_on    date not null,
  reported_name  text not null,
  primary key (city, application_id, year),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.follow_ups');

-- 地位承継: who takes all duties of a case over, from when.
create table grants.successions (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  decision_id    uuid not null,
  cause          text not null check (cause in ('相続', '合併', '会社分割', '事業譲渡')),
  from_name      text not null,
  to_name        text not null check (to_name <> ''),
  to_business_id uuid not null,
  succeeded_on   date not null,
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, decision_id) references grants.decisions (city, id),
  foreign key (city, to_business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('grants.successions');

-- 確認事項 D1–D10: they ask; a person decides.
create table grants.flags (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  "check"        text not null check ("check" in ('D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D6b', 'D6c',
    'D7', 'D8', 'D9', 'D10')),
  key            text not null,
  question       text not null check (question <> ''),
  detail         text not null,
  raised_at      timestamptz not null,
  explanation    text not null default '',
  explained_at   timestamptz,
  explained_name text not null default '',
  accepted_at    timestamptz,
  rejected_at    timestamptz,
  settled_name   text not null default '',
  settle_reason  text not null default '',
  version        int not null default 1,
  primary key (city, id),
  constraint a_finding_is_asked_once unique (city, application_id, "check", key),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint it_is_accepted_or_rejected check (accepted_at is null or rejected_at is null),
  constraint what_is_settled_says_why
    check ((accepted_at is null and rejected_at is null) = (settle_reason = ''))
);
call platform.keep_within_city('grants.flags');

-- 間接補助: what a body grants on out of a parent.
create table grants.indirect_grants (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  application_id  uuid not null,
  business_name   text not null check (business_name <> ''),
  corporate_number text not null default '' check (corporate_number ~ '^([0-9]{13})?$'),
  title           text not null check (title <> ''),
  conditions      jsonb not null,
  amount_yen      bigint not null check (amount_yen > 0),
  decided_on      date not null,
  decided_name    text not null,
  cancelled_yen   bigint not null default 0 check (cancelled_yen >= 0),
  cancel_reason   text not null default '',
  settled_yen     bigint check (settled_yen >= 0),
  version         int not null default 1,
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint no_more_is_cancelled_than_granted check (cancelled_yen <= amount_yen),
  constraint no_more_is_settled_than_remains check (settled_yen <= amount_yen - cancelled_yen),
  constraint a_cancelled_part_says_why check ((cancelled_yen = 0) = (cancel_reason = ''))
);
call platform.keep_within_city('grants.indirect_grants');
create index indirect_grants_of on grants.indirect_grants (city, application_id, decided_on, id);

-- 事務費・積立・利息 of the body, year by year.
create table grants.body_years (
  city            int  not null default platform.this_city(),
  application_id  uuid not null,
  fiscal_year     int  not null,
  administration_yen bigint not null check (administration_yen >= 0),
  reserve_yen     bigint not null check (reserve_yen >= 0),
  interest_yen    bigint not null check (interest_yen >= 0),
  reported_at     timestamptz not null,
  reported_name   text not null,
  primary key (city, application_id, fiscal_year),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.body_years');
