-- 文書番号: one series per section and fiscal year, without gaps.
create table platform.document_signs (
  city       int  not null default platform.this_city(),
  section_id uuid not null,
  sign       text not null check (sign <> ''),
  primary key (city, section_id),
  foreign key (city, section_id) references platform.sections (city, id)
);
call platform.keep_within_city('platform.document_signs');

create table platform.documents (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  section_id  uuid not null,
  fiscal_year int  not null,
  number      int  not null check (number > 0),
  label       text not null,
  kind        text not null check (kind <> ''),
  title       text not null check (title <> ''),
  about       text not null,
  issued_on   date not null,
  issued_at   timestamptz not null,
  issued_by   uuid,
  search_norm text generated always as (platform.search_form(label || ' ' || kind || ' ' || title)) stored,
  search_bg   text[] generated always as (platform.bigrams(label || ' ' || kind || ' ' || title)) stored,
  primary key (city, id),
  foreign key (city, section_id) references platform.sections (city, id),
  constraint a_number_is_given_once unique (city, section_id, fiscal_year, number)
);
call platform.keep_within_city('platform.documents');
create index documents_search on platform.documents using gin (search_bg);
create index documents_issued on platform.documents (city, issued_at, id);
create index documents_about on platform.documents (city, about);
