-- 通知書の綴り: the notices of a call set as one PDF. Which it holds is fixed when it is asked for; the parts lie
-- under their hash until the whole is joined, so that a job that was cut off goes on.
create table grants.notice_books (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  call_id    uuid not null,
  kind       text not null default '',
  papers     uuid[] not null check (cardinality(papers) between 1 and 5000),
  sha256     text check (sha256 ~ '^[0-9a-f]{64}$'),
  size       bigint,
  pages      int,
  asked_at   timestamptz not null,
  asked_name text not null,
  made_at    timestamptz,
  job_id     uuid,
  primary key (city, id),
  foreign key (city, call_id) references grants.calls (city, id),
  constraint a_made_book_of_notices_has_its_file check ((made_at is null) = (sha256 is null)
    and (made_at is null or (size > 0 and pages > 0)))
);
call platform.keep_within_city('grants.notice_books');
create index notice_books_of_call on grants.notice_books (city, call_id, asked_at);

create table grants.notice_book_parts (
  city    int  not null default platform.this_city(),
  book_id uuid not null,
  place   int  not null check (place > 0),
  sha256  text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  papers  int  not null check (papers > 0),
  pages   int  not null check (pages > 0),
  primary key (city, book_id, place),
  foreign key (city, book_id) references grants.notice_books (city, id)
);
call platform.keep_within_city('grants.notice_book_parts');
