-- The thread: heads of what happened or was decided (beads 珠), typed pairs between them (links), and the
-- dated acts by which a bead became binding (decisions). Bodies stay in the slices that own them.

-- Who may see, by name, each name a small number within its city: arrays of numbers compare fast.
create table evidence.audiences (
  city int  not null default platform.this_city(),
  aud  int  not null,
  name text not null check (name <> ''),
  primary key (city, aud),
  unique (city, name)
);
call platform.keep_within_city('evidence.audiences');

create table evidence.beads (
  city         int    not null default platform.this_city(),
  bead         bigint not null,
  pid          uuid   not null default gen_random_uuid(),
  family       smallint not null check (family between 1 and 13),
  kind         text   not null,
  slice        text   not null,
  ref          text   not null,
  version      int    not null default 1,
  title        text   not null check (char_length(title) between 1 and 120),
  happened_on  date,
  available_on date,
  due_on       date,
  recorded_at  timestamptz not null,
  aud          int[]  not null,
  section_id   uuid,
  fy           smallint,
  address      text   not null,
  fact         text   not null default '',
  facets       jsonb,
  figures      jsonb,
  hash         text   not null,
  state        text   not null default 'live' check (state in ('live', 'withdrawn', 'merged')),
  merged_into  bigint,
  retired_at   timestamptz,
  retired_name text,
  primary key (city, bead),
  unique (city, pid),
  unique (city, slice, ref),
  foreign key (city, merged_into) references evidence.beads (city, bead)
);
call platform.keep_within_city('evidence.beads');
create index beads_recorded on evidence.beads (city, recorded_at desc, bead);
create index beads_of_kind on evidence.beads (city, kind, recorded_at desc, bead);
create index beads_of_section on evidence.beads (city, section_id, recorded_at desc);

-- Apart from the heads, so that walking stays narrow.
create table evidence.bead_texts (
  city int    not null default platform.this_city(),
  bead bigint not null,
  text text   not null,
  text_norm text generated always as (platform.search_form(text)) stored,
  text_bg text[] generated always as (platform.bigrams(text)) stored,
  primary key (city, bead),
  foreign key (city, bead) references evidence.beads (city, bead)
);
call platform.keep_within_city('evidence.bead_texts');
create index bead_texts_bg on evidence.bead_texts using gin (text_bg);

create table evidence.bead_versions (
  city    int    not null default platform.this_city(),
  bead    bigint not null,
  version int    not null,
  at      timestamptz not null,
  by_name text   not null default '',
  hash    text   not null,
  content jsonb  not null,
  primary key (city, bead, version),
  foreign key (city, bead) references evidence.beads (city, bead)
);
call platform.keep_within_city('evidence.bead_versions');

-- down ← up: what rests on what. Ended, never overwritten; recorded_at is the server's and nobody else's.
create table evidence.links (
  city        int    not null default platform.this_city(),
  id          uuid   not null default gen_random_uuid(),
  up          bigint not null,
  down        bigint not null,
  type        smallint not null,
  note        text   not null default '' check (char_length(note) <= 400),
  amount_yen  bigint,
  is_primary  boolean not null default false,
  aud         int[],
  recorded_at timestamptz not null,
  recorded_by text   not null default '',
  recorded_name text not null default '',
  imported_linked_at timestamptz,
  ended_at    timestamptz,
  ended_name  text,
  end_reason  text,
  primary key (city, id),
  foreign key (city, up) references evidence.beads (city, bead),
  foreign key (city, down) references evidence.beads (city, bead),
  constraint a_link_has_two_ends check (up <> down),
  constraint an_ended_link_says_why check (ended_at is null or end_reason is not null)
);
call platform.keep_within_city('evidence.links');
create unique index links_live on evidence.links (city, down, up, type) where ended_at is null;
create index links_why on evidence.links (city, down, type) include (up, aud) where ended_at is null;
create index links_then on evidence.links (city, up, type) include (down, aud) where ended_at is null;

create table evidence.decisions (
  city        int    not null default platform.this_city(),
  id          uuid   not null default gen_random_uuid(),
  bead        bigint not null,
  name        text   not null check (name <> ''),
  decided_at  timestamptz not null,
  is_instant  boolean not null,
  by_name     text   not null default '',
  document    bigint,
  recorded_at timestamptz not null,
  primary key (city, id),
  foreign key (city, bead) references evidence.beads (city, bead),
  foreign key (city, document) references evidence.beads (city, bead)
);
call platform.keep_within_city('evidence.decisions');
create index decisions_of_bead on evidence.decisions (city, bead, decided_at);

-- 当時の文書: a paper of before the decision that names evidence linked only afterwards (thread.md 5.3).
create table evidence.attestations (
  city         int    not null default platform.this_city(),
  link_id      uuid   not null,
  decision_id  uuid   not null,
  document     bigint not null,
  page         text   not null check (page <> ''),
  confirmed_at timestamptz not null,
  confirmed_name text not null default '',
  primary key (city, link_id, decision_id),
  foreign key (city, link_id) references evidence.links (city, id),
  foreign key (city, decision_id) references evidence.decisions (city, id),
  foreign key (city, document) references evidence.beads (city, bead)
);
call platform.keep_within_city('evidence.attestations');
