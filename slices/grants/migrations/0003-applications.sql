-- 申請: what an applicant asks, from the draft to the end of its duties. Its state is what the last step left.
create table grants.applications (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  call_id       uuid not null,
  business_id   uuid not null,
  channel       text not null default '本人' check (channel in ('本人', '代理', '紙')),
  state         text not null,
  state_at      timestamptz not null,
  -- 1, 2, 3… in the order of receipt within the fiscal year; null until it is received.
  number        int check (number > 0),
  receipt_label text not null default '',
  title         text not null default '',
  summary       text not null default '',
  plan          text not null default '',
  starts_on     date,
  ends_on       date,
  -- As the register said when it was sent, confirmed by the applicant.
  applicant_name    text not null default '',
  corporate_number  text check (corporate_number ~ '^[0-9]{13}$'),
  representative    text not null default '',
  postal_address    text not null default '',
  phone             text not null default '',
  employees         int check (employees >= 0),
  -- 法人番号, or the business itself; the same for all that are one group (§4.3).
  group_key     text not null default '',
  asked_yen     bigint check (asked_yen >= 0),
  prepared_by   text not null default '本人',
  preparer_name text not null default '',
  preparer_number text not null default '',
  tax_consent_on date,
  antisocial_consent_on date,
  publication_consent_on date,
  owner_id      uuid,
  started_at    timestamptz not null,
  asks_advice_at timestamptz,
  desk_consent_at timestamptz,
  received_at   timestamptz,
  complete_at   timestamptz,
  is_sample     boolean not null default false,
  version       int  not null default 1,
  primary key (city, id),
  foreign key (city, call_id) references grants.calls (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, owner_id) references platform.accounts (city, id),
  constraint what_is_received_has_a_number check ((received_at is null) = (number is null)),
  constraint a_project_ends_after_it_starts check (ends_on >= starts_on)
);
call platform.keep_within_city('grants.applications');
create index applications_of_call on grants.applications (city, call_id, number, id);
create index applications_of_business on grants.applications (city, business_id, started_at desc);
create index applications_of_group on grants.applications (city, group_key);
create index applications_in_state on grants.applications (city, state, state_at, id);
create index applications_by_receipt on grants.applications (city, receipt_label);

-- 状態の記録: every step with who, when, from where to where, why, and the hash of what was seen.
create table grants.application_steps (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  verb           text not null,
  from_state     text not null,
  to_state       text not null,
  at             timestamptz not null,
  by_id          uuid,
  by_name        text not null,
  reason         text not null default '',
  document_id    uuid,
  document_label text not null default '',
  seen_hash      text not null default '',
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.application_steps');
create index steps_by_time on grants.application_steps (city, at, application_id);

-- 経費の計画 and how the rest is paid, as they were sent.
create table grants.cost_plans (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  place          int  not null check (place > 0),
  category_code  text not null,
  item           text not null check (item <> ''),
  supplier       text not null default '',
  supplier_number text check (supplier_number ~ '^[0-9]{13}$'),
  gross_yen      bigint not null check (gross_yen >= 0),
  net_yen        bigint not null check (net_yen >= 0),
  basis          text not null default '',
  primary key (city, application_id, place),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint net_is_not_more_than_gross check (net_yen <= gross_yen)
);
call platform.keep_within_city('grants.cost_plans');

create table grants.fund_plans (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  place          int  not null check (place > 0),
  kind           text not null check (kind in ('自己資金', '借入', '収入', '他の補助', 'その他')),
  name           text not null default '',
  amount_yen     bigint not null check (amount_yen >= 0),
  -- 他の補助: does it pay the same costs?
  same_costs     boolean not null default false,
  primary key (city, application_id, place),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.fund_plans');

create table grants.related_parties (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  place          int  not null check (place > 0),
  name           text not null check (name <> ''),
  corporate_number text check (corporate_number ~ '^[0-9]{13}$'),
  relation       text not null,
  primary key (city, application_id, place),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.related_parties');

create table grants.quotes (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  place          int  not null check (place > 0),
  category_code  text not null,
  supplier       text not null check (supplier <> ''),
  supplier_number text check (supplier_number ~ '^[0-9]{13}$'),
  supplier_address text not null default '',
  supplier_phone text not null default '',
  net_yen        bigint not null check (net_yen >= 0),
  is_chosen      boolean not null default false,
  reason         text not null default '',
  primary key (city, application_id, place),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.quotes');
