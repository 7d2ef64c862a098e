-- 日程調整: days asked of the members before a meeting is convened, and who can come on which.
create table councils.date_polls (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  body_id     uuid not null,
  -- The drafted meeting whose day is looked for, or the meeting that was drafted from the chosen day.
  meeting_id  uuid,
  title       text not null check (title <> ''),
  place       text not null default '',
  note        text not null default '',
  answer_by   date not null,
  begun_at    timestamptz not null,
  begun_name  text not null,
  reminded_on date,
  chosen_id   uuid,
  chosen_on   date,
  ended_on    date,
  ended_reason text not null default '',
  is_sample   boolean not null default false,
  version     int  not null default 1,
  primary key (city, id),
  foreign key (city, body_id) references councils.bodies (city, id),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  constraint a_date_poll_ends_once check (chosen_on is null or ended_on is null)
);
call platform.keep_within_city('councils.date_polls');
create index date_polls_of_body on councils.date_polls (city, body_id, begun_at);

create table councils.date_options (
  city      int  not null default platform.this_city(),
  id        uuid not null default gen_random_uuid(),
  poll_id   uuid not null,
  held_on   date not null,
  starts_at text not null,
  ends_at   text not null,
  primary key (city, id),
  unique (city, poll_id, held_on, starts_at),
  foreign key (city, poll_id) references councils.date_polls (city, id)
);
call platform.keep_within_city('councils.date_options');

create table councils.date_answers (
  city        int  not null default platform.this_city(),
  option_id   uuid not null,
  member_id   uuid not null,
  answer      text not null check (answer in ('○', '△', '×')),
  note        text not null default '',
  answered_at timestamptz not null,
  -- The member, or whoever of the secretariat took it down.
  answered_name text not null,
  primary key (city, option_id, member_id),
  foreign key (city, option_id) references councils.date_options (city, id),
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.date_answers');
