-- 復活要求・確定: what a section asks again after a 内示, its assessment, and the day the amounts are final.
alter table measures.releases drop constraint releases_stage_check;
alter table measures.releases add constraint a_release_is_of_a_stage
  check (stage in ('head', 'director', 'mayor', 'revival'));
alter table measures.assessments drop constraint assessments_stage_check;
alter table measures.assessments add constraint an_assessment_is_of_a_stage
  check (stage in ('head', 'director', 'mayor', 'revival', 'voted'));

alter table measures.rounds add column settled_at timestamptz;
alter table measures.rounds add column settled_name text;

create table measures.revivals (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  request_id  uuid not null,
  stage       text not null check (stage in ('head', 'director', 'mayor')),
  new_facts   text not null check (new_facts <> ''),
  learnt_on   date not null,
  -- The last assessment that the section knew: any later one answers it.
  assessed_number int not null,
  asked_at    timestamptz not null,
  asked_name  text not null,
  primary key (city, id),
  unique (city, request_id, stage),
  foreign key (city, request_id) references measures.requests (city, id)
);
call platform.keep_within_city('measures.revivals');

create table measures.revival_lines (
  city       int    not null default platform.this_city(),
  revival_id uuid   not null,
  line_id    uuid   not null,
  amount_yen bigint not null check (amount_yen >= 0),
  primary key (city, revival_id, line_id),
  foreign key (city, revival_id) references measures.revivals (city, id),
  foreign key (city, line_id) references measures.budget_lines (city, id)
);
call platform.keep_within_city('measures.revival_lines');
