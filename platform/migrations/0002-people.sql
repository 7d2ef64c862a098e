-- Sections, accounts, the roles an account holds for a term, and sessions.
create table platform.sections (
  city int  not null default platform.this_city(),
  id   uuid not null default gen_random_uuid(),
  code text not null,
  name text not null check (name <> ''),
  primary key (city, id),
  unique (city, code)
);
call platform.keep_within_city('platform.sections');

create table platform.accounts (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  login         text not null check (login <> ''),
  name          text not null check (name <> ''),
  title         text not null default '',
  mail          text not null default '',
  section_id    uuid,
  partner_id    uuid,
  valid_from    date not null,
  valid_until   date,
  is_sample     boolean not null default false,
  password_hash text,
  password_set_at timestamptz,
  totp_secret   text,
  totp_pending  text,
  totp_last_step bigint,
  recovery_hashes text[] not null default '{}',
  keys_enabled  boolean not null default true,
  mail_wanted   boolean not null default true,
  version       int not null default 1,
  primary key (city, id),
  unique (city, login),
  foreign key (city, section_id) references platform.sections (city, id),
  constraint an_account_ends_after_it_starts check (valid_until is null or valid_until >= valid_from)
);
call platform.keep_within_city('platform.accounts');

create table platform.account_roles (
  city       int  not null default platform.this_city(),
  account_id uuid not null,
  role       text not null,
  valid_from date not null,
  valid_until date,
  primary key (city, account_id, role, valid_from),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.account_roles');

create table platform.sessions (
  city        int  not null default platform.this_city(),
  token_hash  text not null,
  account_id  uuid not null,
  started_at  timestamptz not null,
  seen_at     timestamptz not null,
  proven_at   timestamptz not null,
  ended_at    timestamptz,
  device      text not null default '',
  source      text not null default '',
  primary key (city, token_hash),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.sessions');
create index sessions_of_account on platform.sessions (city, account_id);
