-- 審査員: who may sit on a panel, what ties them to firms, and on which call they sit.
create table grants.reviewers (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  account_id  uuid not null,
  name        text not null check (name <> ''),
  affiliation text not null default '',
  expertise   text not null default '',
  address     text not null default '',
  phone       text not null default '',
  -- 法人番号 or another key of a group of firms (§4.3): the same as an applicant's is K3.
  group_keys  text[] not null default '{}',
  is_outside  boolean not null,
  term_from   date not null,
  term_to     date not null,
  entered_at  timestamptz not null,
  entered_name text not null,
  is_sample   boolean not null default false,
  version     int  not null default 1,
  primary key (city, id),
  constraint reviewers_account_key unique (city, account_id),
  foreign key (city, account_id) references platform.accounts (city, id),
  constraint a_reviewers_term_ends_after_it_starts check (term_to >= term_from)
);
call platform.keep_within_city('grants.reviewers');

-- 利害関係の登録 K1–K12. An entry is ended, not removed.
create table grants.reviewer_interests (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  reviewer_id uuid not null,
  kind        text not null check (kind ~ '^K([1-9]|1[0-2])$'),
  corporate_number text check (corporate_number ~ '^[0-9]{13}$'),
  name        text not null check (name <> ''),
  is_competitor boolean not null default false,
  from_on     date,
  to_on       date,
  source      text not null check (source in ('本人', '事務局')),
  note        text not null default '',
  entered_at  timestamptz not null,
  entered_name text not null,
  withdrawn_at timestamptz,
  primary key (city, id),
  foreign key (city, reviewer_id) references grants.reviewers (city, id),
  constraint an_interest_ends_after_it_starts check (to_on >= from_on)
);
call platform.keep_within_city('grants.reviewer_interests');
create index interests_of_reviewer on grants.reviewer_interests (city, reviewer_id);

create table grants.panelists (
  city        int  not null default platform.this_city(),
  call_id     uuid not null,
  reviewer_id uuid not null,
  -- R1, R2 …: how the sheet calls a member. It is not given again.
  place       int  not null check (place > 0),
  is_chair    boolean not null default false,
  -- 予備委員 score only once they are called up.
  is_reserve  boolean not null default false,
  added_at    timestamptz not null,
  removed_at  timestamptz,
  -- Nobody sits in this call after they were removed; handed_in: the declaration on the mixed list.
  handed_in_at timestamptz,
  version     int  not null default 1,
  primary key (city, call_id, reviewer_id),
  constraint panelists_place_key unique (city, call_id, place),
  foreign key (city, call_id) references grants.calls (city, id),
  foreign key (city, reviewer_id) references grants.reviewers (city, id),
  constraint a_chair_is_no_reserve check (not (is_chair and is_reserve))
);
call platform.keep_within_city('grants.panelists');
create index panels_of_reviewer on grants.panelists (city, reviewer_id);
create unique index one_chair_of_a_panel on grants.panelists (city, call_id)
  where is_chair and removed_at is null;

-- 選定の回: the days of its facts, from which its state is read.
create table grants.selection_rounds (
  city         int  not null default platform.this_city(),
  call_id      uuid not null,
  -- Of the mixed list and the sharing out: with it anybody draws the same again.
  seed         bigint not null check (seed >= 0),
  matched_at   timestamptz not null,
  declare_by   date not null,
  assigned_at  timestamptz,
  assigned_name text,
  assign_way   text check (assign_way in ('全員が全件', '分担')),
  is_proven    boolean,
  score_by     date,
  closed_at    timestamptz,
  closed_name  text,
  -- Of all final sheets as they stood: what the panel decided on.
  matrix_hash  text check (matrix_hash ~ '^[0-9a-f]{64}$'),
  lottery_number text not null default '',
  voted_at     timestamptz,
  decided_at   timestamptz,
  decided_name text,
  departs_from_panel boolean not null default false,
  depart_reason text not null default '',
  version      int  not null default 1,
  primary key (city, call_id),
  foreign key (city, call_id) references grants.calls (city, id),
  constraint the_round_goes_forward check ((closed_at is null or assigned_at is not null)
    and (voted_at is null or closed_at is not null) and (decided_at is null or voted_at is not null)),
  constraint what_is_closed_has_its_hash check ((closed_at is null) = (matrix_hash is null)),
  constraint who_departs_says_why check (not departs_from_panel or length(depart_reason) >= 10)
);
call platform.keep_within_city('grants.selection_rounds');

-- 混合名簿: applicants among firms that did not apply. Which is which stands in grants.applications alone.
create table grants.mixed_lines (
  city        int  not null default platform.this_city(),
  call_id     uuid not null,
  business_id uuid not null,
  name        text not null check (name <> ''),
  primary key (city, call_id, business_id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id),
  foreign key (city, business_id) references businesses.businesses (city, id)
);
call platform.keep_within_city('grants.mixed_lines');

-- What a member said on the list, of applicants and others alike.
create table grants.declared_ties (
  city        int  not null default platform.this_city(),
  call_id     uuid not null,
  reviewer_id uuid not null,
  business_id uuid not null,
  -- Marked first, then said what it is; handed in only when each has its kind.
  kind        text check (kind ~ '^K([1-9]|1[0-2])$'),
  is_competitor boolean not null default false,
  declared_at timestamptz not null,
  primary key (city, call_id, reviewer_id, business_id),
  foreign key (city, call_id, reviewer_id) references grants.panelists (city, call_id, reviewer_id),
  foreign key (city, call_id, business_id) references grants.mixed_lines (city, call_id, business_id)
);
call platform.keep_within_city('grants.declared_ties');

create table grants.conflict_cases (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  call_id        uuid not null,
  reviewer_id    uuid not null,
  application_id uuid not null,
  kind           text not null check (kind ~ '^K([1-9]|1[0-2])$'),
  level          text not null check (level in ('全体除斥', '個別除斥', '要確認')),
  source         text not null check (source in ('検出', '申告', '本文', '気づき')),
  evidence       text not null default '',
  found_at       timestamptz not null,
  -- Undecided closes as well: excluded is the default.
  decision       text check (decision in ('除斥', '従事可')),
  decided_at     timestamptz,
  decided_name   text,
  reason         text not null default '',
  version        int  not null default 1,
  primary key (city, id),
  constraint conflict_cases_kind_key unique (city, call_id, reviewer_id, application_id, kind),
  foreign key (city, call_id, reviewer_id) references grants.panelists (city, call_id, reviewer_id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint only_what_is_in_doubt_is_decided check (decision is null or level = '要確認'),
  constraint a_decision_has_its_reason check ((decision is null) = (decided_at is null)
    and (decision is null or length(reason) >= 5))
);
call platform.keep_within_city('grants.conflict_cases');
create index conflicts_of_pair on grants.conflict_cases (city, application_id, reviewer_id);
create index conflicts_of_reviewer on grants.conflict_cases (city, reviewer_id, call_id);

-- 案件記号: how a member knows an application. Drawn, so that a gap tells of nothing that is hidden.
create table grants.review_codes (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  call_id        uuid not null,
  code           text not null check (code ~ '^[2-9A-HJ-NP-Z]{4}$'),
  primary key (city, application_id),
  constraint review_codes_code_key unique (city, call_id, code),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id)
);
call platform.keep_within_city('grants.review_codes');

create table grants.assignments (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  call_id        uuid not null,
  application_id uuid not null,
  reviewer_id    uuid not null,
  is_bridge      boolean not null default false,
  assigned_at    timestamptz not null,
  final_at       timestamptz,
  -- Why there is no score, where the sheet was closed without one.
  missing_reason text not null default '',
  missing_name   text not null default '',
  version        int  not null default 1,
  primary key (city, id),
  constraint assignments_pair_key unique (city, application_id, reviewer_id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, call_id, reviewer_id) references grants.panelists (city, call_id, reviewer_id)
);
call platform.keep_within_city('grants.assignments');
create index assignments_of_call on grants.assignments (city, call_id);
create index assignments_of_reviewer on grants.assignments (city, reviewer_id, call_id);

-- No pair that a conflict closes is ever assigned by the program.
create policy no_closed_pair_is_assigned on grants.assignments as restrictive for insert
  with check (not exists (select from grants.conflict_cases c
    where c.city = assignments.city and c.application_id = assignments.application_id
      and c.reviewer_id = assignments.reviewer_id and c.decision is distinct from '従事可'));

-- Who opened what, when; with the hash of what was shown.
create table grants.file_looks (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  assignment_id  uuid not null,
  at             timestamptz not null,
  account_id     uuid not null,
  account_name   text not null,
  shown_hash     text not null check (shown_hash ~ '^[0-9a-f]{64}$'),
  primary key (city, id),
  foreign key (city, assignment_id) references grants.assignments (city, id)
);
call platform.keep_within_city('grants.file_looks');
create index looks_of_assignment on grants.file_looks (city, assignment_id, at desc);
revoke update, delete on grants.file_looks from sanchi_app;
