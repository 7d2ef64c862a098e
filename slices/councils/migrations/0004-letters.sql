-- 発出した文書: what a numbered paper printed on the day it went out; nothing alters it afterwards.
create table councils.letters (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  kind        text not null,
  title       text not null check (title <> ''),
  label       text not null,
  body_id     uuid not null,
  meeting_id  uuid,
  member_id   uuid,
  -- Read by the members of the body too, or by the one member that it is about.
  for_members boolean not null default false,
  content     jsonb not null,
  issued_at   timestamptz not null,
  issued_name text not null,
  primary key (city, id),
  foreign key (city, body_id) references councils.bodies (city, id),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.letters');
create index letters_of_body on councils.letters (city, body_id, issued_at);
create index letters_of_meeting on councils.letters (city, meeting_id, issued_at);
