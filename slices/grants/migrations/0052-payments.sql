-- 概算払の決定
create table grants.advances (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  decision_id    uuid not null,
  amount_yen     bigint not null check (amount_yen > 0),
  decided_on     date not null,
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, decision_id) references grants.decisions (city, id)
);
call platform.keep_within_city('grants.advances');

-- 請求 and 支払. The account is read whole only by whom the payment falls to.
create table grants.invoices (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  application_id  uuid not null,
  kind            text not null check (kind in ('概算払', '精算払')),
  amount_yen      bigint not null check (amount_yen > 0),
  bank_name       text not null check (bank_name <> ''),
  branch_name     text not null check (branch_name <> ''),
  account_type    text not null check (account_type in ('普通', '当座')),
  account_number  text not null check (account_number ~ '^[0-9]{4,8}$'),
  account_holder  text not null check (account_holder <> ''),
  proxy_reason    text not null default '',
  invoiced_at     timestamptz not null,
  invoiced_on     date not null,
  invoiced_name   text not null,
  paid_on         date,
  voucher_no      text not null default '',
  paid_at         timestamptz,
  paid_name       text,
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint a_payment_has_day_and_voucher check ((paid_on is null) = (voucher_no = '')),
  constraint a_payment_says_who check ((paid_on is null) = (paid_at is null))
);
call platform.keep_within_city('grants.invoices');
create index invoices_of_application on grants.invoices (city, application_id, invoiced_at);
create index invoices_unpaid on grants.invoices (city, invoiced_at) where paid_on is null;

-- 取消し
create table grants.cancellations (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  decision_id    uuid not null,
  cancelled_yen  bigint not null check (cancelled_yen > 0),
  remains_yen    bigint not null check (remains_yen >= 0),
  ground         text not null,
  hearing        text not null check (hearing in ('弁明の機会', '聴聞', '契約のため不要')),
  heard_on       date,
  cancelled_on   date not null,
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, decision_id) references grants.decisions (city, id),
  constraint what_was_heard_has_a_day check ((hearing = '契約のため不要') = (heard_on is null))
);
call platform.keep_within_city('grants.cancellations');

-- 返還: what is owed and why; only what follows a cancellation bears 加算金.
create table grants.returns (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  cause          text not null check (cause in ('取消し', '超過額', '仕入控除税額', '財産処分', '収益納付')),
  amount_yen     bigint not null check (amount_yen > 0),
  ordered_on     date not null,
  due_on         date not null,
  legal_nature   text not null,
  reminded_on    date,
  -- 履行延期の特約
  instalment_note text not null default '',
  waiver_reason  text not null default '',
  waived_name    text,
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint it_is_due_after_it_is_ordered check (due_on > ordered_on),
  constraint it_is_reminded_after_it_was_due check (reminded_on > due_on)
);
call platform.keep_within_city('grants.returns');
create index returns_of_application on grants.returns (city, application_id, ordered_on);
create index returns_by_due on grants.returns (city, due_on);

create table grants.repayments (
  city       int  not null default platform.this_city(),
  return_id  uuid not null,
  seq        int  not null check (seq > 0),
  paid_on    date not null,
  amount_yen bigint not null check (amount_yen > 0),
  voucher_no text not null check (voucher_no <> ''),
  kept_at    timestamptz not null,
  kept_name  text not null,
  primary key (city, return_id, seq),
  foreign key (city, return_id) references grants.returns (city, id)
);
call platform.keep_within_city('grants.repayments');
