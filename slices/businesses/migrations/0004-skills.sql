-- 技能: what one person can do in one process: 1 見習, 2 補助があれば, 3 一人で, 4 教えられる. Personal.
create table businesses.skills (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  person_id    uuid not null,
  process_id   uuid not null,
  level        int  not null check (level between 1 and 4),
  confirmed_on date not null,
  version      int  not null default 1,
  primary key (city, id),
  unique (city, person_id, process_id),
  foreign key (city, person_id) references businesses.people (city, id),
  foreign key (city, process_id) references businesses.processes (city, id)
);
call platform.keep_within_city('businesses.skills');
create index skills_of_process on businesses.skills (city, process_id);

-- How much a holder can do in a month, where that was asked.
alter table businesses.holdings add column capacity int;
alter table businesses.holdings add column capacity_unit text not null default '';
alter table businesses.holdings add constraint a_capacity_is_more_than_nothing check (capacity > 0);
alter table businesses.holdings
  add constraint a_capacity_has_its_unit check ((capacity is null) = (capacity_unit = ''));
