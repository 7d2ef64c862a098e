-- Who does what in each step of a measure: A 責任者, R 実行, C 相談, I 通知. An actor is a section, or an account
-- of a delegated body, chamber or bank. Letters are typed as a whole and replaced as a whole.
create table measures.letters (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  measure_id uuid not null,
  step       text not null check (step in
    ('plan', 'budget', 'call', 'review', 'carry-out', 'payment', 'inspection', 'evaluation')),
  letter     text not null check (letter in ('A', 'R', 'C', 'I')),
  section_id uuid,
  account_id uuid,
  primary key (city, id),
  constraint letters_one_each unique nulls not distinct (city, measure_id, step, letter, section_id, account_id),
  foreign key (city, measure_id) references measures.measures (city, id),
  foreign key (city, section_id) references platform.sections (city, id),
  foreign key (city, account_id) references platform.accounts (city, id),
  constraint an_actor_is_one check ((section_id is null) <> (account_id is null))
);
call platform.keep_within_city('measures.letters');
create index letters_of_section on measures.letters (city, section_id);
create index letters_of_account on measures.letters (city, account_id);
