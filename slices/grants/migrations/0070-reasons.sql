-- 不採択の理由: what the applicant is told, and what stays with the hall.
create table grants.selection_reasons (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  call_id        uuid not null,
  for_applicant  text not null check (length(for_applicant) >= 20),
  improvements   text[] not null check (cardinality(improvements) = 2),
  whom_to_ask    text not null check (whom_to_ask <> ''),
  internal_note  text not null default '',
  written_at     timestamptz not null,
  written_name   text not null,
  version        int  not null default 1,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.selections (city, application_id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id)
);
call platform.keep_within_city('grants.selection_reasons');
create index reasons_of_call on grants.selection_reasons (city, call_id);

-- 審査結果の公表: the figures as they were published, so that a later table can be held against them.
create table grants.selection_results (
  city           int  not null default platform.this_city(),
  call_id        uuid not null,
  content        jsonb not null,
  content_hash   text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  published_at   timestamptz not null,
  published_name text not null,
  primary key (city, call_id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id)
);
call platform.keep_within_city('grants.selection_results');
revoke update, delete on grants.selection_results from sanchi_app;
