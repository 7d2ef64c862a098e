-- 意見: what was said as an opinion, restated in one sentence; the speaker's objection stands beside it.
create table councils.opinions (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  body_id         uuid not null,
  meeting_id      uuid not null,
  item_id         uuid not null,
  -- Null where it was handed in on paper.
  utterance_id    uuid,
  member_id       uuid,
  speaker_name    text not null default '',
  written         text not null default '',
  number          int  not null,
  restated        text not null,
  objection       text not null default '',
  objected_at     timestamptz,
  objected_name   text not null default '',
  -- Opinions of the same meaning share a group, and with it one answer.
  group_id        uuid not null,
  answer_id       uuid not null,
  sorted_at       timestamptz not null,
  sorted_name     text not null,
  is_told         boolean not null default false,
  is_sample       boolean not null default false,
  version         int  not null default 1,
  primary key (city, id),
  unique (city, body_id, number),
  foreign key (city, body_id) references councils.bodies (city, id),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  foreign key (city, item_id) references councils.items (city, id),
  foreign key (city, utterance_id) references councils.utterances (city, id),
  foreign key (city, member_id) references councils.members (city, id),
  foreign key (city, answer_id) references councils.answers (city, id),
  constraint a_restatement_is_of_120_characters check (char_length(restated) between 1 and 120)
);
call platform.keep_within_city('councils.opinions');
create unique index one_opinion_of_an_utterance on councils.opinions (city, utterance_id);
create index opinions_of_body on councils.opinions (city, body_id, number);
create index opinions_of_meeting on councils.opinions (city, meeting_id);
create index opinions_of_answer on councils.opinions (city, answer_id);
create index opinions_of_member on councils.opinions (city, member_id);

-- The issues into which it was sorted; the thread holds the links, this the words of that day.
create table councils.opinion_issues (
  city       int  not null default platform.this_city(),
  opinion_id uuid not null,
  issue_id   uuid not null,
  title      text not null,
  is_public  boolean not null,
  sorted_at  timestamptz not null,
  primary key (city, opinion_id, issue_id),
  foreign key (city, opinion_id) references councils.opinions (city, id)
);
call platform.keep_within_city('councils.opinion_issues');

-- Which answer of a group an issued 前回意見の対応状況 reported: what is closed and was reported goes to the annex.
create table councils.status_reports (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  body_id    uuid not null,
  group_id   uuid not null,
  step_id    uuid,
  was_closed boolean not null,
  snapshot_pid text not null,
  issued_on  date not null,
  primary key (city, id),
  foreign key (city, body_id) references councils.bodies (city, id)
);
call platform.keep_within_city('councils.status_reports');
create index reports_of_body on councils.status_reports (city, body_id, group_id);
