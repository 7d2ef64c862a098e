-- 主体提案ビジョン: what a business, a body or a person means to do by a year, in their own words.
-- The city checks for personal data and defamation and never edits the text.
create table councils.visions (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  -- The address by which backers are asked; the leader hands it on.
  backing_key    uuid not null default gen_random_uuid(),
  leader_kind    text not null,
  leader_name    text not null check (leader_name <> ''),
  leader_id      uuid not null,
  begun_at       timestamptz not null,
  published_on   date,
  answer_id      uuid,
  answered_on    date,
  linked_on      date,
  last_sign_on   date not null,
  sign_asked_on  date,
  ended_on       date,
  ended_reason   text not null default '',
  is_sample      boolean not null default false,
  version        int  not null default 1,
  primary key (city, id),
  unique (city, backing_key),
  foreign key (city, answer_id) references councils.answers (city, id)
);
call platform.keep_within_city('councils.visions');
create index visions_of_leader on councils.visions (city, leader_id);

-- Each writing of the leader; one that was published is never changed.
create table councils.vision_texts (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  vision_id      uuid not null,
  number         int  not null,
  title          text not null check (title <> ''),
  title_en       text not null default '',
  area           text not null default '',
  cluster        text not null default '',
  horizon_year   int  not null,
  picture        text not null,
  first_thing    text not null,
  second_thing   text not null,
  third_thing    text not null,
  asked          text not null default '',
  indicators     text not null default '',
  written_at     timestamptz not null,
  submitted_on   date,
  returned_on    date,
  returned_name  text not null default '',
  returned_why   text not null default '',
  published_on   date,
  published_name text not null default '',
  primary key (city, id),
  unique (city, vision_id, number),
  foreign key (city, vision_id) references councils.visions (city, id),
  constraint a_picture_is_of_400_characters check (char_length(picture) <= 400)
);
call platform.keep_within_city('councils.vision_texts');

create table councils.vision_backers (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  vision_id    uuid not null,
  name         text not null check (name <> ''),
  is_named     boolean not null,
  account_id   uuid,
  way          text not null check (way in ('account', 'paper')),
  confirmed_on date not null,
  kept_name    text not null,
  left_on      date,
  primary key (city, id),
  foreign key (city, vision_id) references councils.visions (city, id)
);
call platform.keep_within_city('councils.vision_backers');
create unique index one_backing_of_an_account on councils.vision_backers (city, vision_id, account_id)
  where left_on is null;

create table councils.vision_years (
  city        int  not null default platform.this_city(),
  vision_id   uuid not null,
  fiscal_year int  not null,
  line        text not null check (line <> ''),
  written_at  timestamptz not null,
  primary key (city, vision_id, fiscal_year),
  foreign key (city, vision_id) references councils.visions (city, id)
);
call platform.keep_within_city('councils.vision_years');
