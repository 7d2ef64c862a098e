-- Who somebody is at an OpenID provider: issuer and subject, never a mail address. Each leads to one account.
create table platform.identities (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  kind       text not null check (kind in ('staff', 'business')),
  issuer     text not null check (length(issuer) between 1 and 400),
  subject    text not null check (length(subject) between 1 and 255),
  account_id uuid not null,
  -- As the provider called them when they were linked.
  said_name  text not null default '' check (length(said_name) <= 200),
  linked_at  timestamptz not null,
  linked_name text not null,
  last_at    timestamptz,
  -- Roles that the groups of the last sign-in stand for and the account does not hold: proposed, never given.
  proposed_roles text[] not null default '{}',
  primary key (city, id),
  constraint identities_subject_key unique (city, issuer, subject),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.identities');
create index identities_of_account on platform.identities (city, account_id);

-- Somebody the provider vouches for and no account is known of: waits until it is confirmed or refused.
create table platform.identity_requests (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  kind       text not null check (kind in ('staff', 'business')),
  issuer     text not null check (length(issuer) between 1 and 400),
  subject    text not null check (length(subject) between 1 and 255),
  said_name  text not null default '' check (length(said_name) <= 200),
  said_mail  text not null default '' check (length(said_mail) <= 200),
  said_groups text[] not null default '{}' check (cardinality(said_groups) <= 200),
  proposed_roles text[] not null default '{}',
  corporate_number text not null default '' check (length(corporate_number) <= 40),
  account_type text not null default '' check (length(account_type) <= 40),
  -- The browser that asked last may look how it stands.
  token_hash text not null,
  made_at    timestamptz not null,
  last_at    timestamptz not null,
  decision   text check (decision in ('accepted', 'refused')),
  decided_at timestamptz,
  decided_name text,
  reason     text not null default '',
  account_id uuid,
  primary key (city, id),
  constraint identity_requests_subject_key unique (city, issuer, subject),
  foreign key (city, account_id) references platform.accounts (city, id),
  constraint a_decision_has_its_day check (
    (decision is null) = (decided_at is null) and (decision is null) = (decided_name is null)),
  constraint accepted_for_an_account check ((decision is not distinct from 'accepted') = (account_id is not null)),
  constraint refused_for_a_reason check (decision is distinct from 'refused' or length(reason) >= 2)
);
call platform.keep_within_city('platform.identity_requests');
create index identity_requests_in_order on platform.identity_requests (city, last_at, id);
create index identity_requests_of_browser on platform.identity_requests (city, token_hash);

-- On the way to a provider and back: taken out when somebody comes back with it, so it serves once.
create table platform.sign_in_flows (
  city         int  not null default platform.this_city(),
  state_hash   text not null,
  browser_hash text not null,
  kind         text not null check (kind in ('staff', 'business')),
  purpose      text not null check (purpose in ('sign-in', 'link', 'prove')),
  account_id   uuid,
  nonce        text not null,
  verifier     text not null,
  next_path    text not null,
  made_at      timestamptz not null,
  primary key (city, state_hash),
  foreign key (city, account_id) references platform.accounts (city, id),
  constraint only_a_sign_in_is_nobodys check ((purpose = 'sign-in') = (account_id is null))
);
call platform.keep_within_city('platform.sign_in_flows');
create index sign_in_flows_by_age on platform.sign_in_flows (city, made_at);

-- Through whom a session began: signing out can then offer to sign out there too.
alter table platform.sessions add column provider text;
alter table platform.sessions add constraint a_session_began_through_a_kind
  check (provider in ('staff', 'business'));
-- Between a provider and the code: what it vouched for is carried on.
alter table platform.sign_in_steps add column provider text;
alter table platform.sign_in_steps add constraint a_step_came_through_a_kind
  check (provider in ('staff', 'business'));
alter table platform.sign_in_steps add column proven_at timestamptz;
