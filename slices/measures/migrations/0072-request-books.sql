-- 予算要求書の綴り: every submitted request of a round set as one PDF. Which requests it holds is fixed when it
-- is asked for; the parts lie under their hash until the whole is joined.
create table measures.request_books (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  round_id   uuid not null,
  requests   uuid[] not null check (cardinality(requests) > 0),
  state      text not null check (state in ('作成中', '作成済')),
  sha256     text,
  size       bigint,
  pages      int,
  asked_at   timestamptz not null,
  asked_name text not null,
  made_at    timestamptz,
  job_id     uuid,
  primary key (city, id),
  foreign key (city, round_id) references measures.rounds (city, id),
  constraint a_made_book_has_its_file
    check ((state = '作成済') = (sha256 is not null and size > 0 and pages > 0 and made_at is not null))
);
call platform.keep_within_city('measures.request_books');
create index request_books_of_round on measures.request_books (city, round_id, asked_at);

create table measures.request_book_parts (
  city     int  not null default platform.this_city(),
  book_id  uuid not null,
  place    int  not null,
  sha256   text not null,
  requests int  not null,
  pages    int  not null,
  primary key (city, book_id, place),
  foreign key (city, book_id) references measures.request_books (city, id) on delete cascade
);
call platform.keep_within_city('measures.request_book_parts');
