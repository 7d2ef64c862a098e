-- 宿題: what is to be done after a meeting, by whom and by when. It is read back before the meeting closes,
-- goes to who does it on the next open day, and comes back in the papers of the next meeting until it is done.
create table councils.action_items (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  meeting_id     uuid not null,
  item_id        uuid,
  number         int  not null,
  what           text not null check (what <> ''),
  -- Who does it: a member of the body, somebody of the hall, or, with no account here, a name.
  member_id      uuid,
  account_id     uuid,
  owner_name     text not null check (owner_name <> ''),
  due_on         date not null,
  -- The hour at which it was read back; written up after the closing it was not read to anybody.
  read_back_time text,
  sent_on        date,
  done_on        date,
  done_note      text not null default '',
  done_name      text not null default '',
  dropped_on     date,
  dropped_reason text not null default '',
  recorded_at    timestamptz not null,
  recorded_name  text not null,
  version        int  not null default 1,
  primary key (city, id),
  unique (city, meeting_id, number),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  foreign key (city, item_id) references councils.items (city, id),
  foreign key (city, member_id) references councils.members (city, id),
  constraint an_action_item_has_one_owner check (member_id is null or account_id is null),
  constraint an_action_item_ends_once check (done_on is null or dropped_on is null)
);
call platform.keep_within_city('councils.action_items');
create index action_items_of_account on councils.action_items (city, account_id) where account_id is not null;
create index action_items_of_member on councils.action_items (city, member_id) where member_id is not null;
