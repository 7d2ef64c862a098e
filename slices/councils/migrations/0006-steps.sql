-- 事務局の手順: what was done for a meeting, by whom and with which note. What is due is reckoned from the
-- day of the meeting and stands in no table, so that what is not done moves with it.
create table councils.steps (
  city       int  not null default platform.this_city(),
  meeting_id uuid not null,
  number     int  not null check (number between 1 and 17),
  done_on    date not null,
  due_on     date not null,
  done_name  text not null,
  note       text not null default '',
  primary key (city, meeting_id, number),
  foreign key (city, meeting_id) references councils.meetings (city, id)
);
call platform.keep_within_city('councils.steps');
