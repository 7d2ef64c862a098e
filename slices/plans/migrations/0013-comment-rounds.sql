-- 意見公募: the draft as it was published, who may write until when, what came, and what the city answers.
create table plans.comment_rounds (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  version_id    uuid not null,
  number        int  not null,
  published_on  date not null,
  closes_on     date not null,
  -- Why the period is shorter than thirty days; it is published with it.
  short_reason  text not null default '',
  who           text not null,
  channels      text[] not null,
  papers        text not null,
  basis         text not null,
  -- The draft as it was published: later versions of the text do not change it.
  draft         jsonb not null,
  opened_name   text not null,
  closed_at     timestamptz,
  cancelled_at  timestamptz,
  cancel_reason text not null default '',
  answered_on   date,
  primary key (city, id),
  unique (city, version_id, number),
  foreign key (city, version_id) references plans.versions (city, id)
);
call platform.keep_within_city('plans.comment_rounds');
create index comment_rounds_by_day on plans.comment_rounds (city, published_on);

create table plans.comments (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  round_id     uuid not null,
  number       int  not null,
  channel      text not null,
  sender_kind  text not null,
  -- Who wrote: read by those who answer, printed nowhere.
  sender_name  text not null default '',
  sender_place text not null default '',
  contact      text not null default '',
  raw_text     text not null,
  node_id      uuid,
  received_on  date not null,
  received_at  timestamptz not null,
  entered_name text not null default '',
  primary key (city, id),
  unique (city, round_id, number),
  foreign key (city, round_id) references plans.comment_rounds (city, id),
  foreign key (city, node_id) references plans.goals (city, id)
);
call platform.keep_within_city('plans.comments');

create table plans.comment_answers (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  version_id      uuid not null,
  answer_class    text not null,
  answer_text     text not null,
  changed_node_id uuid,
  change_text     text not null default '',
  written_at      timestamptz not null,
  written_name    text not null,
  approved_at     timestamptz,
  approved_name   text not null default '',
  version         int  not null default 1,
  primary key (city, id),
  foreign key (city, version_id) references plans.versions (city, id),
  foreign key (city, changed_node_id) references plans.goals (city, id)
);
call platform.keep_within_city('plans.comment_answers');
create index comment_answers_of_version on plans.comment_answers (city, version_id);

create table plans.comment_items (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  version_id uuid not null,
  comment_id uuid not null,
  number     int  not null,
  node_id    uuid,
  summary    text not null check (summary <> ''),
  answer_id  uuid,
  primary key (city, id),
  unique (city, version_id, number),
  foreign key (city, version_id) references plans.versions (city, id),
  foreign key (city, comment_id) references plans.comments (city, id),
  foreign key (city, node_id) references plans.goals (city, id),
  foreign key (city, answer_id) references plans.comment_answers (city, id)
);
call platform.keep_within_city('plans.comment_items');
create index items_of_comment on plans.comment_items (city, comment_id);
create index items_of_answer on plans.comment_items (city, answer_id);
