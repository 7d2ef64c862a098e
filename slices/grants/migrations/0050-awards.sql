-- 決裁: proposed by one, decided by another of the rank that the amount asks for (専決).
create table grants.decisions (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  kind           text not null,
  -- What the rank is reckoned from.
  amount_yen     bigint not null check (amount_yen >= 0),
  reason         text not null check (length(reason) >= 5),
  rule_ref       text not null default '',
  -- What is decided, as the kind has it.
  details        jsonb not null default '{}',
  drafted_at     timestamptz not null,
  drafted_by     uuid not null,
  drafted_name   text not null,
  decided_at     timestamptz,
  decided_by     uuid,
  decided_name   text,
  returned_at    timestamptz,
  returned_name  text,
  return_reason  text not null default '',
  version        int not null default 1,
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, drafted_by) references platform.accounts (city, id),
  foreign key (city, decided_by) references platform.accounts (city, id),
  constraint a_kind_of_decision_is_known check (kind in ('交付決定', '不交付', '変更承認', '変更不承認',
    '概算払', '是正命令', '額の確定', '取消し', '返還命令', '財産処分', '地位承継', '一時停止', '一時停止解除')),
  constraint who_drafts_does_not_decide check (decided_by <> drafted_by),
  constraint what_is_decided_says_who check ((decided_at is null) = (decided_by is null)),
  constraint it_is_decided_or_returned check (decided_at is null or returned_at is null),
  constraint what_is_returned_says_why check ((returned_at is null) = (return_reason = '')),
  constraint a_refusal_names_its_rule check (kind not in ('不交付', '取消し') or rule_ref <> '')
);
call platform.keep_within_city('grants.decisions');
create unique index one_open_decision on grants.decisions (city, application_id)
  where decided_at is null and returned_at is null;
create index decisions_of_application on grants.decisions (city, application_id, drafted_at);
create index decisions_waiting on grants.decisions (city, drafted_at)
  where decided_at is null and returned_at is null;

-- 指令番号: one series of the city a year, beside the 発信 numbers of the section.
create table grants.order_numbers (
  city        int not null default platform.this_city(),
  fiscal_year int not null,
  value       int not null check (value > 0),
  primary key (city, fiscal_year)
);
call platform.keep_within_city('grants.order_numbers');

-- 文書: what a numbered paper printed on the day it went out. A void one keeps its number as 欠番.
create table grants.papers (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  kind           text not null check (kind <> ''),
  series         text not null check (series in ('発信', '指令')),
  fiscal_year    int  not null,
  number         int  not null check (number > 0),
  label          text not null,
  document_id    uuid,
  content        jsonb not null,
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  issued_at      timestamptz not null,
  issued_on      date not null,
  issued_name    text not null,
  voided_at      timestamptz,
  voided_name    text,
  void_reason    text not null default '',
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, document_id) references platform.documents (city, id),
  constraint papers_number_key unique (city, series, label, fiscal_year),
  constraint a_void_paper_says_why check ((voided_at is null) = (void_reason = ''))
);
call platform.keep_within_city('grants.papers');
create index papers_of_application on grants.papers (city, application_id, issued_at);
create index papers_by_number on grants.papers (city, series, fiscal_year, number);

-- 交付申請
create table grants.award_requests (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  amount_yen     bigint not null check (amount_yen > 0),
  eligible_yen   bigint not null check (eligible_yen >= 0),
  difference     text not null default '',
  filed_at       timestamptz not null,
  filed_name     text not null,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.award_requests');

-- 交付決定 is the 支出負担行為: the promise stands in measures.commitments under `award:<application>`.
create table grants.awards (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  decision_id    uuid not null,
  line_id        uuid not null,
  eligible_yen   bigint not null check (eligible_yen >= 0),
  multiplier_num int not null default 1 check (multiplier_num > 0),
  multiplier_den int not null default 1 check (multiplier_den > 0),
  steps          jsonb not null,
  conditions     jsonb not null,
  starts_on      date not null,
  awarded_on     date not null,
  served_on      date,
  bead_ref       text not null,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, decision_id) references grants.decisions (city, id),
  foreign key (city, line_id) references measures.budget_lines (city, id),
  constraint it_is_served_after_it_is_decided check (served_on >= awarded_on)
);
call platform.keep_within_city('grants.awards');

-- How much is promised and until when: each decision that changes it is a row, the latest holds.
create table grants.award_terms (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  amount_yen     bigint not null check (amount_yen >= 0),
  ends_on        date not null,
  because        text not null,
  from_on        date not null,
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.award_terms');

-- What each 費目 may cost, as decided or as changed.
create table grants.award_costs (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  category_code  text not null,
  planned_yen    bigint not null check (planned_yen >= 0),
  primary key (city, application_id, seq, category_code),
  foreign key (city, application_id, seq) references grants.award_terms (city, application_id, seq)
);
call platform.keep_within_city('grants.award_costs');

-- 着手届
create table grants.starts (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  ordered_on     date not null,
  note           text not null default '',
  reported_at    timestamptz not null,
  reported_name  text not null,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.starts');

-- 変更・中止(廃止)・期限延長の申請
create table grants.changes (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  kind           text not null check (kind in ('内容の変更', '期限の延長', '中止・廃止')),
  amount_yen     bigint not null check (amount_yen >= 0),
  ends_on        date not null,
  costs          jsonb not null,
  reason         text not null check (length(reason) >= 5),
  carryover_no   text not null default '',
  asked_at       timestamptz not null,
  asked_name     text not null,
  primary key (city, id),
  constraint changes_seq_key unique (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.changes');

-- 状況報告
create table grants.progress_reports (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  as_of_on       date not null,
  spent_yen      bigint not null check (spent_yen >= 0),
  progress       text not null check (length(progress) >= 5),
  trouble        text not null default '',
  reported_at    timestamptz not null,
  reported_name  text not null,
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.progress_reports');
