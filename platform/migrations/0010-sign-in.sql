-- What sign-in remembers. Failures are counted by a hash of what was typed, alike for IDs that exist and
-- IDs that do not: people also type their password into the wrong box.
create table platform.sign_in_failures (
  city         int  not null default platform.this_city(),
  key          text not null,
  failures     int  not null,
  last_at      timestamptz not null,
  locked_until timestamptz,
  primary key (city, key)
);
call platform.keep_within_city('platform.sign_in_failures');

create table platform.sign_in_sources (
  city     int  not null default platform.this_city(),
  source   text not null,
  hour     timestamptz not null,
  failures int  not null,
  primary key (city, source, hour)
);
call platform.keep_within_city('platform.sign_in_sources');

-- Between the password and the second factor: not yet a session.
create table platform.sign_in_steps (
  city       int  not null default platform.this_city(),
  token_hash text not null,
  account_id uuid not null,
  made_at    timestamptz not null,
  tries      int  not null default 0,
  ended_at   timestamptz,
  primary key (city, token_hash),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.sign_in_steps');

-- Terminals from which a person has signed in: a new one is told to the person, and strangers who guess
-- elsewhere do not lock the person out here.
create table platform.devices (
  city        int  not null default platform.this_city(),
  account_id  uuid not null,
  device_hash text not null,
  label       text not null default '',
  first_at    timestamptz not null,
  seen_at     timestamptz not null,
  primary key (city, account_id, device_hash),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.devices');
create index sessions_of_account_by_time on platform.sessions (city, account_id, started_at);
create index accounts_in_order on platform.accounts (city, login, id);
