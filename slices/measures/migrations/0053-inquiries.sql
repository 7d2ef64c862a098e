-- 照会: questions to sections; one answer a section, which may be given anew until the day it is read.
create table measures.inquiries (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  section_id uuid not null,
  title      text not null check (title <> ''),
  why        text not null,
  questions  text[] not null check (cardinality(questions) between 1 and 20),
  due_on     date not null,
  asked_at   timestamptz not null,
  asked_name text not null,
  primary key (city, id),
  foreign key (city, section_id) references platform.sections (city, id)
);
call platform.keep_within_city('measures.inquiries');

create table measures.inquiry_sections (
  city       int  not null default platform.this_city(),
  inquiry_id uuid not null,
  section_id uuid not null,
  primary key (city, inquiry_id, section_id),
  foreign key (city, inquiry_id) references measures.inquiries (city, id),
  foreign key (city, section_id) references platform.sections (city, id)
);
call platform.keep_within_city('measures.inquiry_sections');
create index inquiries_of_section on measures.inquiry_sections (city, section_id);

create table measures.inquiry_answers (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  inquiry_id    uuid not null,
  section_id    uuid not null,
  number        int  not null,
  -- 該当なし is an answer.
  is_none       boolean not null,
  texts         text[] not null,
  reused_id     uuid,
  answered_at   timestamptz not null,
  answered_name text not null,
  primary key (city, id),
  unique (city, inquiry_id, section_id, number),
  foreign key (city, inquiry_id, section_id)
    references measures.inquiry_sections (city, inquiry_id, section_id),
  foreign key (city, reused_id) references measures.inquiry_answers (city, id)
);
call platform.keep_within_city('measures.inquiry_answers');

-- Each reminder goes once, also when the clock of a day was missed.
create table measures.inquiry_reminders (
  city        int  not null default platform.this_city(),
  inquiry_id  uuid not null,
  section_id  uuid not null,
  step        int  not null check (step in (-3, 0, 2, 5)),
  reminded_at timestamptz not null,
  primary key (city, inquiry_id, section_id, step),
  foreign key (city, inquiry_id, section_id)
    references measures.inquiry_sections (city, inquiry_id, section_id)
);
call platform.keep_within_city('measures.inquiry_reminders');
