-- 添付 of a drawn case as its reader opened them: the same as the panel had, at a blind stage copies alone.
create table grants.audit_file_looks (
  city           int  not null default platform.this_city(),
  draw_id        uuid not null,
  application_id uuid not null,
  reviewer_id    uuid not null,
  attachment_id  uuid not null,
  shown_hash     text not null check (shown_hash ~ '^[0-9a-f]{64}$'),
  at             timestamptz not null,
  primary key (city, draw_id, application_id, reviewer_id, attachment_id, shown_hash),
  constraint audit_file_looks_reader foreign key (city, draw_id, application_id, reviewer_id)
    references grants.audit_readers (city, draw_id, application_id, reviewer_id),
  foreign key (city, attachment_id) references grants.attachments (city, id)
);
call platform.keep_within_city('grants.audit_file_looks');
revoke update, delete on grants.audit_file_looks from sanchi_app;
create policy a_blind_reading_shows_copies on grants.audit_file_looks as restrictive for insert
  with check (exists (select from grants.redacted_copies x where x.city = audit_file_looks.city
      and x.attachment_id = audit_file_looks.attachment_id and x.sha256 = audit_file_looks.shown_hash)
    or exists (select from grants.applications a
      where a.city = audit_file_looks.city and a.id = audit_file_looks.application_id
        and not (select x.is_blind from grants.criteria_sets x where x.city = a.city
          and x.call_id = a.call_id and x.sealed_at is not null order by x.version desc limit 1)));
