-- 出向: who works for the delegated body does not decide at the city on the same scheme.
create table grants.secondments (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  scheme_id  uuid not null,
  account_id uuid not null,
  from_on    date not null,
  until_on   date,
  kept_at    timestamptz not null,
  kept_name  text not null,
  primary key (city, id),
  foreign key (city, scheme_id) references grants.schemes (city, id),
  foreign key (city, account_id) references platform.accounts (city, id),
  constraint a_secondment_ends_after_it_begins check (until_on >= from_on)
);
call platform.keep_within_city('grants.secondments');
create index secondments_of_scheme on grants.secondments (city, scheme_id, account_id, from_on);

-- 間接補助の検査 by the city: what was looked at, and what was found.
create table grants.child_inspections (
  city         int  not null default platform.this_city(),
  child_id     uuid not null,
  seq          int  not null check (seq > 0),
  way          text not null check (way in ('書面', '現地')),
  inspected_on date not null,
  findings     text not null check (length(findings) >= 5),
  inspected_by uuid not null,
  inspected_name text not null,
  primary key (city, child_id, seq),
  foreign key (city, child_id) references grants.indirect_grants (city, id),
  foreign key (city, inspected_by) references platform.accounts (city, id)
);
call platform.keep_within_city('grants.child_inspections');
