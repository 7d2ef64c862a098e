-- 一時停止: why, what must be shown to go on, and by when it ends at the latest.
create table grants.suspensions (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  ground         text not null check (length(ground) >= 5),
  must_show      text not null check (length(must_show) >= 5),
  ordered_on     date not null,
  until_on       date not null,
  ordered_name   text not null,
  lifted_on      date,
  lift_reason    text not null default '',
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint a_suspension_ends_after_it_is_ordered check (until_on > ordered_on),
  constraint what_is_lifted_says_why check ((lifted_on is null) = (lift_reason = ''))
);
call platform.keep_within_city('grants.suspensions');
create unique index one_open_suspension on grants.suspensions (city, application_id)
  where lifted_on is null;
create index suspensions_by_end on grants.suspensions (city, until_on) where lifted_on is null;
