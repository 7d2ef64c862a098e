-- 読み直し: asked of two members who gave no score, and written by them in their own sign-in.
create table grants.audit_readers (
  city           int  not null default platform.this_city(),
  draw_id        uuid not null,
  application_id uuid not null,
  reviewer_id    uuid not null,
  asked_at       timestamptz not null,
  asked_name     text not null,
  -- The papers were opened, and what was shown.
  opened_at      timestamptz,
  shown_hash     text check (shown_hash ~ '^[0-9a-f]{64}$'),
  declined_at    timestamptz,
  decline_reason text not null default '',
  primary key (city, draw_id, application_id, reviewer_id),
  foreign key (city, draw_id, application_id)
    references grants.audit_cases (city, draw_id, application_id),
  foreign key (city, reviewer_id) references grants.reviewers (city, id),
  constraint what_is_opened_has_its_hash check ((opened_at is null) = (shown_hash is null)),
  constraint a_reader_declines_with_a_reason check ((declined_at is null) = (decline_reason = ''))
);
call platform.keep_within_city('grants.audit_readers');
create index readings_of_reviewer on grants.audit_readers (city, reviewer_id, asked_at);
revoke delete on grants.audit_readers from sanchi_app;
create policy a_stranger_to_the_case_is_asked on grants.audit_readers as restrictive for insert
  with check (not exists (select from grants.assignments g
      where g.city = audit_readers.city and g.application_id = audit_readers.application_id
        and g.reviewer_id = audit_readers.reviewer_id)
    and not exists (select from grants.conflict_cases c
      where c.city = audit_readers.city and c.application_id = audit_readers.application_id
        and c.reviewer_id = audit_readers.reviewer_id and c.decision is distinct from '従事可'));

alter table grants.audit_readings add column comments jsonb not null default '[]';
-- What stands here was typed by the hall.
alter table grants.audit_readings add column way text not null default '紙';
alter table grants.audit_readings add constraint a_reading_is_own_or_on_paper
  check (way in ('本人', '紙'));
alter table grants.audit_readings add column kept_by uuid;
alter table grants.audit_readings add constraint readings_kept_by foreign key (city, kept_by)
  references platform.accounts (city, id);
alter table grants.audit_readings add constraint an_own_reading_has_its_account
  check (way = '紙' or kept_by is not null);
revoke update, delete on grants.audit_readings from sanchi_app;
-- Nobody writes as another: an own reading comes from the reader's account, who was asked and opened the papers.
create policy an_own_reading_is_the_readers on grants.audit_readings as restrictive for insert
  with check (way = '紙' or exists (select from grants.reviewers v
    join grants.audit_readers r on (r.city, r.reviewer_id) = (v.city, v.id)
    where v.city = audit_readings.city and v.id = audit_readings.reviewer_id
      and v.account_id = audit_readings.kept_by and r.draw_id = audit_readings.draw_id
      and r.application_id = audit_readings.application_id and r.opened_at is not null
      and r.declined_at is null));
