-- What every act leaves: one audit row in an unbroken chain, one receipt of its form, the events it announces.
create table platform.audit (
  city       int    not null default platform.this_city(),
  seq        bigint not null,
  at         timestamptz not null,
  actor      text   not null,
  actor_name text   not null default '',
  verb       text   not null,
  about      text   not null,
  data       jsonb  not null,
  request_id text   not null default '',
  source     text   not null default '',
  prev_hash  text   not null,
  hash       text   not null,
  primary key (city, seq)
);
call platform.keep_within_city('platform.audit');
revoke update, delete on platform.audit from sanchi_app;
create index audit_about on platform.audit (city, about, seq);
create index audit_actor on platform.audit (city, actor, seq);

-- Values lie apart from the chain, which holds only their salted hash, so that a lawful erasure does not break it.
create table platform.audit_details (
  city   int    not null default platform.this_city(),
  seq    bigint not null,
  salt   text   not null,
  noted  jsonb,
  primary key (city, seq),
  foreign key (city, seq) references platform.audit (city, seq)
);
call platform.keep_within_city('platform.audit_details');

create table platform.chain_heads (
  city int    not null default platform.this_city(),
  seq  bigint not null,
  hash text   not null,
  primary key (city)
);
call platform.keep_within_city('platform.chain_heads');

create table platform.receipts (
  city      int  not null default platform.this_city(),
  once      text not null,
  person    text not null,
  verb      text not null,
  about     text not null,
  done      jsonb not null,
  at        timestamptz not null,
  primary key (city, once)
);
call platform.keep_within_city('platform.receipts');

create table platform.outbox (
  city      int  not null default platform.this_city(),
  id        uuid not null default gen_random_uuid(),
  seq       bigint not null,
  event     text not null,
  payload   jsonb not null,
  at        timestamptz not null,
  heard_at  timestamptz,
  tries     int not null default 0,
  trouble   text,
  primary key (city, id)
);
call platform.keep_within_city('platform.outbox');
create index outbox_unheard on platform.outbox (city, seq) where heard_at is null;
