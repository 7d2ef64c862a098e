-- 会議: convening, items, papers, who was there when, and what was decided by how many.
create table councils.meetings (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  body_id          uuid not null,
  number           int  not null,
  term_number      int  not null default 0,
  title            text not null,
  held_on          date not null,
  starts_at        text not null,
  ends_at          text not null,
  place            text not null,
  form             text not null default '対面',
  online_address   text not null default '',
  publicity        text not null default '公開',
  audience_seats   int  not null default 0,
  audience_count   int,
  staff            text not null default '',
  theme            text not null default '',
  urgent_reason    text not null default '',
  convened_on      date,
  convened_name    text not null default '',
  notice_label     text not null default '',
  announced_on     date,
  opened_at        timestamptz,
  opened_time      text,
  adjourned_time   text,
  adjourned_reason text not null default '',
  -- 懇談会: without a quorum, for reference, nothing is decided.
  is_talk_only     boolean not null default false,
  closed_time      text,
  drafted_on       date,
  checking_from    date,
  checking_until   date,
  fixed_on         date,
  fixed_name       text not null default '',
  published_on     date,
  minutes_label    text not null default '',
  so_what          text not null default '',
  is_sample        boolean not null default false,
  version          int  not null default 1,
  primary key (city, id),
  unique (city, body_id, number),
  foreign key (city, body_id) references councils.bodies (city, id)
);
call platform.keep_within_city('councils.meetings');
create index meetings_by_day on councils.meetings (city, held_on, id);

create table councils.items (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  meeting_id     uuid not null,
  number         int  not null,
  kind           text not null,
  title          text not null check (title <> ''),
  minutes        int  not null default 10,
  is_closed      boolean not null default false,
  closed_reason  text not null default '',
  outcome        text not null default '',
  version        int  not null default 1,
  primary key (city, id),
  unique (city, meeting_id, number),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  constraint a_closed_item_has_a_reason check (not is_closed or closed_reason <> '')
);
call platform.keep_within_city('councils.items');

create table councils.papers (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  meeting_id  uuid not null,
  item_id     uuid,
  label       text not null,
  title       text not null check (title <> ''),
  audience    text not null default '公開',
  file_id     uuid,
  snapshot_pid text not null default '',
  on_the_day  boolean not null default false,
  sent_on     date,
  replaces_id uuid,
  changed     text not null default '',
  added_at    timestamptz not null,
  added_name  text not null,
  version     int  not null default 1,
  primary key (city, id),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  foreign key (city, item_id) references councils.items (city, id),
  foreign key (city, replaces_id) references councils.papers (city, id)
);
call platform.keep_within_city('councils.papers');
create index papers_of_meeting on councils.papers (city, meeting_id, label);

-- What a member answered, and how the member took part; one row a member and meeting.
create table councils.attendances (
  city        int  not null default platform.this_city(),
  meeting_id  uuid not null,
  member_id   uuid not null,
  reply       text not null default '',
  replied_at  timestamptz,
  replied_name text not null default '',
  reply_note  text not null default '',
  mode        text not null default '',
  deputy_name text not null default '',
  statement   text not null default '',
  primary key (city, meeting_id, member_id),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.attendances');

-- From when to when somebody was in the room, or seen and heard online.
create table councils.presences (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  meeting_id  uuid not null,
  member_id   uuid not null,
  way         text not null check (way in ('会場', 'オンライン', '代理')),
  from_time   text not null,
  to_time     text,
  why_left    text not null default '',
  primary key (city, id),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.presences');
create index presences_of_meeting on councils.presences (city, meeting_id, from_time);

-- When the body was short of its quorum, and when it had it again.
create table councils.quorum_gaps (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  meeting_id  uuid not null,
  from_time   text not null,
  to_time     text,
  present     int  not null,
  needed      int  not null,
  primary key (city, id),
  foreign key (city, meeting_id) references councils.meetings (city, id)
);
call platform.keep_within_city('councils.quorum_gaps');

-- 除斥: of one item; the reason is the member's own declaration or the rule.
create table councils.exclusions (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  item_id    uuid not null,
  member_id  uuid not null,
  ground     text not null,
  detail     text not null default '',
  left_time  text,
  back_time  text,
  primary key (city, id),
  unique (city, item_id, member_id),
  foreign key (city, item_id) references councils.items (city, id),
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.exclusions');

create table councils.votes (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  item_id        uuid not null,
  motion         text not null,
  at_time        text not null,
  is_consensus   boolean not null default false,
  way            text,
  in_office      int  not null,
  present        int  not null,
  excluded       int  not null default 0,
  base           int  not null,
  votes_for      int,
  votes_against  int,
  abstained      int,
  outcome        text not null,
  chair_decision text not null default '',
  chair_name     text not null default '',
  chair_time     text,
  recorded_at    timestamptz not null,
  recorded_name  text not null,
  primary key (city, id),
  foreign key (city, item_id) references councils.items (city, id)
);
call platform.keep_within_city('councils.votes');
create index votes_of_item on councils.votes (city, item_id, recorded_at);
