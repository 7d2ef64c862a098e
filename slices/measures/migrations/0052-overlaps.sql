-- 重なり: what two sections answered of a pair of measures; silent until the tags of either change.
create table measures.overlap_answers (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  one_id        uuid not null,
  other_id      uuid not null,
  number        int  not null,
  answer        text not null check (answer in ('merge', 'divide', 'distinct', 'cooperate')),
  sentence      text not null,
  -- The tags of both as they were when it was answered.
  tags          text not null,
  answered_at   timestamptz not null,
  answered_name text not null,
  primary key (city, id),
  unique (city, one_id, other_id, number),
  foreign key (city, one_id) references measures.measures (city, id),
  foreign key (city, other_id) references measures.measures (city, id),
  constraint an_overlap_stands_once check (one_id < other_id)
);
call platform.keep_within_city('measures.overlap_answers');
create index overlap_answers_of_other on measures.overlap_answers (city, other_id);
