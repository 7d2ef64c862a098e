-- 補正: what is to be put right, by when, and when it was answered. One is open at a time.
create table grants.corrections (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  asked_at       timestamptz not null,
  asked_on       date not null,
  asked_name     text not null,
  due_on         date not null,
  document_id    uuid,
  document_label text not null default '',
  answered_at    timestamptz,
  answered_on    date,
  answer_note    text not null default '',
  rejected_at    timestamptz,
  rejected_name  text not null default '',
  reject_reason  text not null default '',
  reject_rule    text not null default '',
  reject_label   text not null default '',
  primary key (city, id),
  constraint corrections_seq_key unique (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint a_correction_has_time check (due_on > asked_on),
  constraint an_answer_has_its_day check ((answered_at is null) = (answered_on is null)),
  constraint it_is_answered_or_rejected check (answered_at is null or rejected_at is null),
  constraint a_rejection_has_reason_and_rule
    check (rejected_at is null or (length(reject_reason) >= 10 and reject_rule <> ''))
);
call platform.keep_within_city('grants.corrections');
create unique index one_open_correction on grants.corrections (city, application_id)
  where answered_at is null and rejected_at is null;
create index corrections_by_due on grants.corrections (city, due_on, id)
  where answered_at is null and rejected_at is null;

create table grants.correction_items (
  city          int  not null default platform.this_city(),
  correction_id uuid not null,
  place         int  not null check (place > 0),
  -- The name of a field, 「costs」 and its like, or 「slot:見積書」.
  target        text not null check (target <> ''),
  label         text not null check (label <> ''),
  sentence      text not null check (length(sentence) >= 5),
  primary key (city, correction_id, place),
  constraint correction_items_target_key unique (city, correction_id, target),
  foreign key (city, correction_id) references grants.corrections (city, id)
);
call platform.keep_within_city('grants.correction_items');

-- 形式審査: what was looked at, and what the tax section and the police answered: yes or no, and no more.
create table grants.formal_checks (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  answers        jsonb not null default '{}',
  note           text not null default '',
  is_tax_clear   boolean,
  is_gang_clear  boolean,
  checked_at     timestamptz not null,
  checked_by     uuid,
  checked_name   text not null,
  completed_at   timestamptz,
  completed_name text not null default '',
  version        int not null default 1,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint what_is_complete_was_inquired check (completed_at is null
    or (is_tax_clear is not null and is_gang_clear is not null))
);
call platform.keep_within_city('grants.formal_checks');

-- 相談票: who came before there was an application, and what was said.
create table grants.consultations (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  scheme_id      uuid not null,
  business_id    uuid not null,
  application_id uuid,
  way            text not null check (way in ('窓口', '電話', '訪問', 'メール', '申請画面')),
  consulted_on   date not null,
  subject        text not null check (subject <> ''),
  asked          text not null check (asked <> ''),
  answer         text not null default '',
  answered_on    date,
  answered_name  text not null default '',
  kept_at        timestamptz not null,
  kept_by        uuid,
  kept_name      text not null,
  by_applicant   boolean not null,
  is_sample      boolean not null default false,
  version        int not null default 1,
  primary key (city, id),
  foreign key (city, scheme_id) references grants.schemes (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint an_answer_to_a_question_has_its_day check ((answer = '') = (answered_on is null))
);
call platform.keep_within_city('grants.consultations');
create index consultations_by_day on grants.consultations (city, consulted_on desc, id desc);
create index consultations_of_business on grants.consultations (city, business_id, consulted_on desc);
create index consultations_of_application on grants.consultations (city, application_id);

-- What the clock has already said of a case, so that it says it once.
create table grants.reminders_sent (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  -- What it was about (a correction, the case itself) and which reminder of it.
  about          text not null,
  key            text not null,
  sent_at        timestamptz not null,
  primary key (city, application_id, about, key),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.reminders_sent');
