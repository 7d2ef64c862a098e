-- In which order somebody wants to see the views of a list; shared ones stand in the order of their owner.
alter table platform.saved_views add column place int not null default 0;
