-- 気づき: from who carries out a step to who answers for it, who owes an answer within 30 days.
create table measures.feedback (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  measure_id    uuid not null,
  step          text not null,
  text          text not null,
  given_at      timestamptz not null,
  given_name    text not null,
  given_by      uuid not null,
  due_on        date not null,
  answer        text,
  answered_at   timestamptz,
  answered_name text,
  -- When the head was told that the day has passed.
  told_at       timestamptz,
  primary key (city, id),
  foreign key (city, measure_id) references measures.measures (city, id),
  foreign key (city, given_by) references platform.accounts (city, id)
);
call platform.keep_within_city('measures.feedback');
create index feedback_of_measure on measures.feedback (city, measure_id);
create index feedback_open on measures.feedback (city, due_on) where answered_at is null;
