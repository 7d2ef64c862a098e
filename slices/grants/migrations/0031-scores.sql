-- 採点: every revision stays. The last is what counts, once it is final.
create table grants.score_revisions (
  city          int  not null default platform.this_city(),
  assignment_id uuid not null,
  revision      int  not null check (revision > 0),
  -- One entry a criterion, in the order of the seal; null where none is given yet.
  points        jsonb not null,
  comments      jsonb not null,
  way           text not null check (way in ('画面', '紙')),
  saved_at      timestamptz not null,
  saved_by      uuid not null,
  saved_name    text not null,
  primary key (city, assignment_id, revision),
  foreign key (city, assignment_id) references grants.assignments (city, id)
);
call platform.keep_within_city('grants.score_revisions');
revoke update, delete on grants.score_revisions from sanchi_app;

-- A score is written only while it is open: no conflict, not final, the sheet not closed.
create policy scores_are_written_while_open on grants.score_revisions as restrictive for insert
  with check (exists (select from grants.assignments a
    join grants.selection_rounds r on (r.city, r.call_id) = (a.city, a.call_id)
    where a.city = score_revisions.city and a.id = score_revisions.assignment_id
      and a.final_at is null and r.closed_at is null and not exists (
        select from grants.conflict_cases c where c.city = a.city
          and c.application_id = a.application_id and c.reviewer_id = a.reviewer_id
          and c.decision is distinct from '従事可')));

-- 差戻し: a final score is opened again, with the reason.
create table grants.score_reopenings (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  assignment_id uuid not null,
  at            timestamptz not null,
  by_name       text not null,
  reason        text not null check (length(reason) >= 10),
  primary key (city, id),
  foreign key (city, assignment_id) references grants.assignments (city, id)
);
call platform.keep_within_city('grants.score_reopenings');
create index reopenings_of_assignment on grants.score_reopenings (city, assignment_id);

-- 紙の採点: typed by one, checked against the scan by another.
create table grants.paper_scores (
  city          int  not null default platform.this_city(),
  assignment_id uuid not null,
  revision      int  not null,
  file_id       uuid not null,
  typed_by      uuid not null,
  typed_name    text not null,
  checked_by    uuid,
  checked_name  text not null default '',
  checked_at    timestamptz,
  primary key (city, assignment_id, revision),
  foreign key (city, assignment_id, revision)
    references grants.score_revisions (city, assignment_id, revision),
  foreign key (city, file_id) references platform.files (city, id),
  constraint another_person_checks_the_paper check (checked_by is distinct from typed_by
    or checked_by is null),
  constraint a_check_has_its_person check ((checked_by is null) = (checked_at is null))
);
call platform.keep_within_city('grants.paper_scores');

-- 不適格の申出: a ground named in the outline, and what the panel made of it.
create table grants.vetoes (
  city           int  not null default platform.this_city(),
  call_id        uuid not null,
  application_id uuid not null,
  reviewer_id    uuid not null,
  ground         text not null check (length(ground) >= 10),
  marked_at      timestamptz not null,
  withdrawn_at   timestamptz,
  primary key (city, application_id, reviewer_id),
  foreign key (city, application_id, reviewer_id)
    references grants.assignments (city, application_id, reviewer_id)
);
call platform.keep_within_city('grants.vetoes');
create index vetoes_of_call on grants.vetoes (city, call_id);
