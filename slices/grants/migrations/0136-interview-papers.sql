-- 面接の採点: opened again with a reason as those of the papers are, and typed from paper by one, checked by another.
alter table grants.score_reopenings add column stage text not null default '書類';
alter table grants.score_reopenings add constraint a_score_is_of_papers_or_interview
  check (stage in ('書類', '面接'));
-- What was final before: the revision stays where it is.
alter table grants.score_reopenings add column revision int;
alter table grants.score_reopenings add constraint a_revision_that_was_final check (revision > 0);
revoke update, delete on grants.score_reopenings from sanchi_app;

alter table grants.interview_scores add column way text not null default '画面';
alter table grants.interview_scores add constraint an_interview_is_typed_or_on_paper
  check (way in ('画面', '紙'));

create table grants.interview_papers (
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
    references grants.interview_scores (city, assignment_id, revision),
  foreign key (city, file_id) references platform.files (city, id),
  constraint another_person_checks_the_interview check (checked_by is distinct from typed_by
    or checked_by is null),
  constraint an_interview_check_has_its_person check ((checked_by is null) = (checked_at is null))
);
call platform.keep_within_city('grants.interview_papers');
