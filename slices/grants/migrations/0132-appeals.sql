-- 理由の説明の申出: asked once by an applicant, answered by somebody outside the case.
create table grants.explanation_requests (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  call_id        uuid not null,
  paper_id       uuid not null,
  question       text not null check (length(question) between 5 and 2000),
  way            text not null check (way in ('画面', '紙')),
  asked_at       timestamptz not null,
  asked_on       date not null,
  asked_name     text not null,
  answer_by      date not null,
  answered_at    timestamptz,
  answered_by    uuid,
  answered_name  text,
  answer         text not null default '',
  finding        text check (finding in ('誤りなし', '事実の誤りあり')),
  answer_paper_id uuid,
  version        int  not null default 1,
  primary key (city, id),
  constraint explanation_requests_once_key unique (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id),
  foreign key (city, paper_id) references grants.papers (city, id),
  foreign key (city, answer_paper_id) references grants.papers (city, id),
  foreign key (city, answered_by) references platform.accounts (city, id),
  constraint an_answer_is_due_after_it_is_asked check (answer_by > asked_on),
  constraint an_answer_is_whole check ((answered_at is null) = (answered_by is null)
    and (answered_at is null) = (finding is null)
    and (answered_at is null) = (answer_paper_id is null)
    and (answered_at is null or length(answer) >= 20))
);
call platform.keep_within_city('grants.explanation_requests');
create index explanations_of_call on grants.explanation_requests (city, call_id, asked_at);

-- Whoever took a step in the case answers for it nowhere.
create policy an_outsider_answers on grants.explanation_requests as restrictive for update
  using (true)
  with check (answered_by is null or not exists (select from grants.application_steps s
    where s.city = explanation_requests.city
      and s.application_id = explanation_requests.application_id
      and s.by_id = explanation_requests.answered_by));

-- 再計算: the order as it stood and as it stands without the error. Nothing that was decided is taken from anybody.
create table grants.selection_reruns (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  call_id       uuid not null,
  request_id    uuid not null,
  cause         text not null check (length(cause) >= 10),
  -- [{"applicationId":…,"reviewerId":…,"before":[…],"after":[…]}]
  corrections   jsonb not null,
  -- [{"code":…,"name":…,"rankBefore":…,"meanBefore":…,"outcomeBefore":…,"rankAfter":…}]
  places        jsonb not null,
  is_changed    boolean not null,
  remedy        text not null check (remedy in ('要らない', '予備の予算で採択', '次の予算で採択')),
  remedy_note   text not null default '',
  made_at       timestamptz not null,
  made_by       uuid not null,
  made_name     text not null,
  primary key (city, id),
  constraint selection_reruns_request_key unique (city, request_id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id),
  foreign key (city, request_id) references grants.explanation_requests (city, id),
  foreign key (city, made_by) references platform.accounts (city, id),
  constraint who_comes_in_gets_a_remedy check (is_changed or remedy = '要らない'),
  constraint a_remedy_says_from_which_money check (remedy = '要らない' or length(remedy_note) >= 5)
);
call platform.keep_within_city('grants.selection_reruns');
create index reruns_of_call on grants.selection_reruns (city, call_id, made_at);
revoke update, delete on grants.selection_reruns from sanchi_app;

-- 確定: the days of every applicant are over and every request is answered.
create table grants.round_settlements (
  city         int  not null default platform.this_city(),
  call_id      uuid not null,
  settled_at   timestamptz not null,
  settled_name text not null,
  requests     int  not null check (requests >= 0),
  changed      int  not null check (changed between 0 and requests),
  primary key (city, call_id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id)
);
call platform.keep_within_city('grants.round_settlements');
