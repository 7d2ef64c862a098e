-- 公約: the words as they were published, what became of them, and what the next term of office decided.
create table plans.terms (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  holder      text not null check (holder <> ''),
  starts_on   date not null,
  ends_on     date,
  -- The election in this term: from 告示日 to 投票日 the public page stands still.
  notice_on   date,
  vote_on     date,
  opened_at   timestamptz not null,
  opened_name text not null,
  version     int  not null default 1,
  primary key (city, id),
  constraint an_election_has_both_days check ((notice_on is null) = (vote_on is null)),
  constraint a_vote_follows_its_notice check (vote_on is null or vote_on > notice_on)
);
call platform.keep_within_city('plans.terms');

create table plans.pledges (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  term_id      uuid not null,
  number       int  not null,
  words        text not null check (words <> ''),
  source       text not null check (source <> ''),
  published_on date not null,
  -- Null: within the term of office.
  promised_by  date,
  section_id   uuid,
  is_sample    boolean not null default false,
  entered_at   timestamptz not null,
  primary key (city, id),
  unique (city, term_id, number),
  foreign key (city, term_id) references plans.terms (city, id)
);
call platform.keep_within_city('plans.pledges');

-- What was said of a pledge, one entry after the other; the latest holds.
create table plans.pledge_entries (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  pledge_id  uuid not null,
  -- Null where only a note was written.
  state      text,
  sentence   text not null,
  ground_pid text,
  ground     text not null default '',
  at         timestamptz not null,
  by_name    text not null,
  primary key (city, id),
  foreign key (city, pledge_id) references plans.pledges (city, id)
);
call platform.keep_within_city('plans.pledge_entries');
create index entries_of_pledge on plans.pledge_entries (city, pledge_id, at);

-- Once in each new term: what becomes of what the term before had promised.
create table plans.pledge_reviews (
  city      int  not null default platform.this_city(),
  pledge_id uuid not null,
  term_id   uuid not null,
  choice    text not null check (choice in ('継続', '変更', '終了')),
  reason    text not null check (reason <> ''),
  at        timestamptz not null,
  by_name   text not null,
  primary key (city, pledge_id, term_id),
  foreign key (city, pledge_id) references plans.pledges (city, id),
  foreign key (city, term_id) references plans.terms (city, id)
);
call platform.keep_within_city('plans.pledge_reviews');
