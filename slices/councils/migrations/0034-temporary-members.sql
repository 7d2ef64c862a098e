-- 臨時委員: for which items of a meeting; of these they are members, of the others they are not.
create table councils.item_members (
  city      int  not null default platform.this_city(),
  item_id   uuid not null,
  member_id uuid not null,
  primary key (city, item_id, member_id),
  foreign key (city, item_id) references councils.items (city, id) on delete cascade,
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.item_members');
-- How many of those counted for a vote were 臨時委員.
alter table councils.votes add column temporary int not null default 0;
