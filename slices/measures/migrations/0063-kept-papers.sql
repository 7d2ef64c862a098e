-- Papers of the budget year as they went out: numbered, with a hash, and never changed.
create table measures.kept_papers (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  form        text not null,
  title       text not null check (title <> ''),
  label       text not null check (label <> ''),
  -- Who may know of it: the hall; finance; or one section and finance until the assembly has voted.
  audience    text not null check (audience in ('hall', 'section', 'finance')),
  section_id  uuid not null,
  fiscal_year int  not null,
  round_id    uuid,
  measure_id  uuid,
  content     jsonb not null,
  hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
  kept_at     timestamptz not null,
  kept_name   text not null,
  primary key (city, id),
  foreign key (city, section_id) references platform.sections (city, id),
  foreign key (city, round_id) references measures.rounds (city, id),
  foreign key (city, measure_id) references measures.measures (city, id),
  constraint what_a_section_knows_is_of_a_round check (audience <> 'section' or round_id is not null)
);
call platform.keep_within_city('measures.kept_papers');
create index kept_papers_by_time on measures.kept_papers (city, kept_at, id);
