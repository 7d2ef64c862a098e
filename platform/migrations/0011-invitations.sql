-- A printed letter with a link that sets a password once. Only the hash of the link is kept.
create table platform.invitations (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  account_id uuid not null,
  token_hash text not null,
  made_at    timestamptz not null,
  until_at   timestamptz not null,
  tries      int  not null default 0,
  ended_at   timestamptz,
  primary key (city, id),
  unique (city, token_hash),
  foreign key (city, account_id) references platform.accounts (city, id),
  constraint an_invitation_ends_after_it_was_made check (until_at > made_at)
);
call platform.keep_within_city('platform.invitations');
create index invitations_of_account on platform.invitations (city, account_id, made_at);
