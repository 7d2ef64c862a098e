-- 面接: the sealed pass rule, what the papers came to, and what members give after the interview.
alter table grants.criteria_sets add column interview_places int;
alter table grants.criteria_sets add constraint an_interview_takes_some
  check (interview_places is null or (interview_places > 0 and interview_weight > 0));

alter table grants.selection_rounds add column passed_at timestamptz;
alter table grants.selection_rounds add column passed_name text;
alter table grants.selection_rounds add constraint the_papers_come_before_the_interview
  check (passed_at is null or assigned_at is not null);

-- 一次結果: kept as it was decided.
create table grants.first_passes (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  call_id        uuid not null,
  mean_num       bigint not null,
  mean_den       bigint not null check (mean_den > 0),
  place          int  not null check (place > 0),
  is_passed      boolean not null,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id)
);
call platform.keep_within_city('grants.first_passes');
create index first_passes_of_call on grants.first_passes (city, call_id, place);
revoke update, delete on grants.first_passes from sanchi_app;

alter table grants.assignments add column interview_final_at timestamptz;
alter table grants.assignments add column interview_missing text not null default '';

create table grants.interview_scores (
  city          int  not null default platform.this_city(),
  assignment_id uuid not null,
  revision      int  not null check (revision > 0),
  points        jsonb not null,
  comments      jsonb not null,
  saved_at      timestamptz not null,
  saved_by      uuid not null,
  saved_name    text not null,
  primary key (city, assignment_id, revision),
  foreign key (city, assignment_id) references grants.assignments (city, id)
);
call platform.keep_within_city('grants.interview_scores');
revoke update, delete on grants.interview_scores from sanchi_app;

-- Once the first result is decided no paper is scored any more, and only then an interview is.
create policy papers_are_scored_before_the_interview on grants.score_revisions as restrictive for insert
  with check (exists (select from grants.assignments a
    join grants.selection_rounds r on (r.city, r.call_id) = (a.city, a.call_id)
    where a.city = score_revisions.city and a.id = score_revisions.assignment_id
      and r.passed_at is null));
create policy interviews_are_scored_while_open on grants.interview_scores as restrictive for insert
  with check (exists (select from grants.assignments a
    join grants.selection_rounds r on (r.city, r.call_id) = (a.city, a.call_id)
    join grants.first_passes p on (p.city, p.application_id) = (a.city, a.application_id)
    where a.city = interview_scores.city and a.id = interview_scores.assignment_id
      and a.interview_final_at is null and r.passed_at is not null and r.closed_at is null
      and p.is_passed and not exists (
        select from grants.conflict_cases c where c.city = a.city
          and c.application_id = a.application_id and c.reviewer_id = a.reviewer_id
          and c.decision is distinct from '従事可')));
