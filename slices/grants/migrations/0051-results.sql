-- 支出: one thing bought with the grant, with the paper that proves it.
create table grants.expenses (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  application_id   uuid not null,
  category_code    text not null,
  item             text not null check (item <> ''),
  supplier_name    text not null check (supplier_name <> ''),
  supplier_number  text not null default '' check (supplier_number ~ '^([0-9]{13})?$'),
  supplier_address text not null default '',
  supplier_phone   text not null default '',
  invoice_no       text not null default '',
  -- On the scheme's tax basis.
  amount_yen       bigint not null check (amount_yen > 0),
  ordered_on       date,
  invoiced_on      date not null,
  paid_on          date,
  paid_by          text not null check (paid_by in ('振込', '現金', 'カード', '口座振替')),
  payer_name       text not null default '',
  file_id          uuid,
  file_sha256      text not null default '' check (file_sha256 ~ '^([0-9a-f]{64})?$'),
  added_at         timestamptz not null,
  added_name       text not null,
  removed_at       timestamptz,
  -- What the inspection took off, and why.
  cut_yen          bigint not null default 0 check (cut_yen >= 0),
  cut_reason       text not null default '',
  cut_name         text not null default '',
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, file_id) references platform.files (city, id),
  constraint no_more_is_cut_than_was_spent check (cut_yen <= amount_yen),
  constraint what_is_cut_says_why check ((cut_yen = 0) = (cut_reason = ''))
);
call platform.keep_within_city('grants.expenses');
create index expenses_of_application on grants.expenses (city, application_id, invoiced_on, id);
create index expenses_by_file on grants.expenses (city, file_sha256) where file_sha256 <> '';
create index expenses_by_invoice on grants.expenses (city, supplier_number, invoice_no, amount_yen)
  where invoice_no <> '';
create index expenses_by_day on grants.expenses (city, invoiced_on);

-- 実績報告: again after 是正, so that there may be several.
create table grants.results (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  completed_on   date not null,
  due_on         date not null,
  reported_at    timestamptz not null,
  reported_on    date not null,
  reported_name  text not null,
  outcome        text not null check (length(outcome) >= 10),
  deals          int  check (deals >= 0),
  deals_yen      bigint check (deals_yen >= 0),
  income_yen     bigint not null default 0 check (income_yen >= 0),
  others_yen     bigint not null default 0 check (others_yen >= 0),
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.results');

-- 検査調書
create table grants.inspections (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  way            text not null check (way in ('書面', '現地')),
  begun_at       timestamptz not null,
  inspected_by   uuid not null,
  inspected_name text not null,
  findings       text not null default '',
  passed_at      timestamptz,
  passed_on      date,
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, inspected_by) references platform.accounts (city, id)
);
call platform.keep_within_city('grants.inspections');

-- 額の確定, and its 調書 as it was reckoned.
create table grants.settlements (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  decision_id    uuid not null,
  settled_yen    bigint not null check (settled_yen >= 0),
  eligible_yen   bigint not null check (eligible_yen >= 0),
  decided_yen    bigint not null,
  paid_yen       bigint not null check (paid_yen >= 0),
  steps          jsonb not null,
  settled_on     date not null,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, decision_id) references grants.decisions (city, id),
  constraint no_more_is_settled_than_decided check (settled_yen <= decided_yen)
);
call platform.keep_within_city('grants.settlements');
