-- 課題, papers registered as evidence, broken threads, and what staff say about a bead.
create table evidence.issues (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  title        text not null check (title <> ''),
  body         text not null default '',
  section_id   uuid,
  raised_at    timestamptz not null,
  raised_by    text not null,
  raised_name  text not null default '',
  confirmed_at timestamptz,
  confirmed_name text,
  begun_at     timestamptz,
  resolved_at  timestamptz,
  set_aside_at timestamptz,
  ended_name   text,
  reason       text not null default '',
  is_public    boolean not null default false,
  version      int  not null default 1,
  primary key (city, id),
  constraint an_issue_ends_once check (resolved_at is null or set_aside_at is null)
);
call platform.keep_within_city('evidence.issues');
create index issues_raised on evidence.issues (city, raised_at desc, id);

create table evidence.documents (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  kind        text not null check (kind in ('document', 'visit', 'case')),
  title       text not null check (title <> ''),
  issuer      text not null default '',
  pages       int  check (pages > 0),
  summary     text not null default '',
  happened_on date not null,
  available_on date not null,
  is_public   boolean not null default false,
  original    text not null default '',
  section_id  uuid,
  registered_at timestamptz not null,
  registered_name text not null default '',
  version     int  not null default 1,
  primary key (city, id)
);
call platform.keep_within_city('evidence.documents');

create table evidence.breaks (
  city        int    not null default platform.this_city(),
  id          uuid   not null default gen_random_uuid(),
  rule        text   not null,
  bead        bigint not null,
  since       timestamptz not null,
  seen_at     timestamptz not null,
  healed_at   timestamptz,
  muted_until date,
  muted_name  text,
  mute_reason text   not null default '',
  primary key (city, id),
  unique (city, rule, bead),
  foreign key (city, bead) references evidence.beads (city, bead)
);
call platform.keep_within_city('evidence.breaks');
create index breaks_open on evidence.breaks (city, rule, since) where healed_at is null;

create table evidence.comments (
  city    int    not null default platform.this_city(),
  id      uuid   not null default gen_random_uuid(),
  bead    bigint not null,
  at      timestamptz not null,
  by      text   not null,
  by_name text   not null default '',
  text    text   not null check (text <> ''),
  primary key (city, id),
  foreign key (city, bead) references evidence.beads (city, bead)
);
call platform.keep_within_city('evidence.comments');
create index comments_of_bead on evidence.comments (city, bead, at);
