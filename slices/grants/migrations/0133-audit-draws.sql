-- 抽出監査: drawn by a secret whose hash was shown before, and a number that was public only later.
create table grants.audit_draws (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  kind           text not null check (kind in ('公募', '年度')),
  call_id        uuid,
  section_id     uuid not null,
  fiscal_year    int  not null,
  title          text not null check (title <> ''),
  percent        int  not null check (percent between 1 and 100),
  secret_hex     text not null check (secret_hex ~ '^[0-9a-f]{64}$'),
  secret_hash    text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  number_name    text not null check (number_name <> ''),
  number_on      date not null,
  committed_at   timestamptz not null,
  committed_on   date not null,
  committed_name text not null,
  public_number  text check (public_number ~ '^[0-9]{1,12}$'),
  -- The list as it stood when the number was entered: [{"applicationId":…,"no":"A-001"}]
  entries        jsonb,
  revealed_at    timestamptz,
  revealed_name  text,
  version        int not null default 1,
  primary key (city, id),
  foreign key (city, call_id) references grants.calls (city, id),
  foreign key (city, section_id) references platform.sections (city, id),
  constraint a_draw_is_of_a_call_or_of_a_year check ((kind = '公募') = (call_id is not null)),
  constraint nobody_knows_the_number_before check (number_on > committed_on),
  constraint a_draw_is_revealed_whole check ((revealed_at is null) = (public_number is null)
    and (revealed_at is null) = (entries is null))
);
call platform.keep_within_city('grants.audit_draws');
create unique index one_audit_draw_of_a_call on grants.audit_draws (city, call_id)
  where kind = '公募';
create unique index one_audit_draw_of_a_year on grants.audit_draws (city, section_id, fiscal_year)
  where kind = '年度';

-- What is drawn stays drawn.
create policy a_revealed_draw_stays on grants.audit_draws as restrictive for update
  using (revealed_at is null) with check (true);
revoke delete on grants.audit_draws from sanchi_app;

create table grants.audit_cases (
  city           int  not null default platform.this_city(),
  draw_id        uuid not null,
  application_id uuid not null,
  place          int  not null check (place > 0),
  draw_key       text not null check (draw_key ~ '^[0-9a-f]{64}$'),
  -- 利益相反 matched again with today's register: [{"reviewerId":…,"name":…,"kind":"K4","evidence":…,"isKnown":false}]
  conflicts      jsonb,
  matched_at     timestamptz,
  finding        text check (finding in ('問題なし', '指摘あり')),
  finding_note   text not null default '',
  closed_at      timestamptz,
  closed_by      uuid,
  closed_name    text,
  version        int not null default 1,
  primary key (city, draw_id, application_id),
  foreign key (city, draw_id) references grants.audit_draws (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, closed_by) references platform.accounts (city, id),
  constraint what_is_matched_has_its_list check ((matched_at is null) = (conflicts is null)),
  constraint an_audit_closes_whole check ((closed_at is null) = (finding is null)
    and (closed_at is null) = (closed_by is null)
    and (closed_at is null or length(finding_note) >= 10))
);
call platform.keep_within_city('grants.audit_cases');

-- Whoever took a step in the case does not find it good.
create policy an_outsider_closes_an_audit on grants.audit_cases as restrictive for update
  using (true)
  with check (closed_by is null or not exists (select from grants.application_steps s
    where s.city = audit_cases.city and s.application_id = audit_cases.application_id
      and s.by_id = audit_cases.closed_by));

-- The scores read again, by members who did not give them.
create table grants.audit_readings (
  city           int  not null default platform.this_city(),
  draw_id        uuid not null,
  application_id uuid not null,
  reviewer_id    uuid not null,
  points         jsonb not null,
  note           text not null default '',
  kept_at        timestamptz not null,
  kept_name      text not null,
  primary key (city, draw_id, application_id, reviewer_id),
  foreign key (city, draw_id, application_id)
    references grants.audit_cases (city, draw_id, application_id),
  foreign key (city, reviewer_id) references grants.reviewers (city, id)
);
call platform.keep_within_city('grants.audit_readings');
create policy another_member_reads_again on grants.audit_readings as restrictive for insert
  with check (not exists (select from grants.assignments g
    where g.city = audit_readings.city and g.application_id = audit_readings.application_id
      and g.reviewer_id = audit_readings.reviewer_id));

-- 原本: each receipt asked for in the original.
create table grants.audit_originals (
  city           int  not null default platform.this_city(),
  draw_id        uuid not null,
  application_id uuid not null,
  expense_id     uuid not null,
  result         text not null check (result in ('一致', '相違', '提出なし')),
  note           text not null default '',
  seen_on        date not null,
  kept_name      text not null,
  primary key (city, draw_id, application_id, expense_id),
  foreign key (city, draw_id, application_id)
    references grants.audit_cases (city, draw_id, application_id),
  foreign key (city, expense_id) references grants.expenses (city, id),
  constraint what_differs_says_how check (result = '一致' or length(note) >= 5)
);
call platform.keep_within_city('grants.audit_originals');
