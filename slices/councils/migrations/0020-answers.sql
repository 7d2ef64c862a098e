-- 回答: one answer closes opinions of the same meaning, a proposal or a vision. What is written is a
-- step; a step once approved is never changed, the next one follows it.
create table councils.answers (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  subject     text not null check (subject in ('opinion', 'proposal', 'vision')),
  section_id  uuid,
  -- Set where only one section may know of it: a secret idea.
  confined_to uuid,
  opened_at   timestamptz not null,
  done_on     date,
  done_note   text not null default '',
  version     int  not null default 1,
  primary key (city, id)
);
call platform.keep_within_city('councils.answers');

create table councils.answer_steps (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  answer_id       uuid not null,
  number          int  not null,
  answer_class    text not null,
  reason          text not null,
  what            text not null default '',
  owner           text not null default '',
  due_on          date,
  not_done        text not null default '',
  passage         text not null default '',
  covered_pid     text not null default '',
  decides         text not null default '',
  next_on         date,
  whose           text not null default '',
  passed_on       date,
  drafted_at      timestamptz not null,
  drafted_by      text not null,
  drafted_name    text not null,
  approved_at     timestamptz,
  approved_name   text not null default '',
  returned_at     timestamptz,
  returned_name   text not null default '',
  returned_reason text not null default '',
  primary key (city, id),
  unique (city, answer_id, number),
  foreign key (city, answer_id) references councils.answers (city, id)
);
call platform.keep_within_city('councils.answer_steps');
