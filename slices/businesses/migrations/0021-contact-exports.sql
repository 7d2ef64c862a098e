-- Files of the register with telephone and mail: who had one made, when and for what. They are counted by
-- person and day, and each can be fetched for half an hour by that person alone.
create table businesses.contact_exports (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  account_id  uuid not null,
  made_at     timestamptz not null,
  made_on     date not null,
  model       text not null,
  format      text not null,
  with_closed boolean not null,
  reason      text not null check (reason <> ''),
  primary key (city, id),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('businesses.contact_exports');
create index contact_exports_of_a_day on businesses.contact_exports (city, account_id, made_on);
