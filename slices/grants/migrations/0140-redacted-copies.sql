-- 黒塗りの写し: what a blind stage shows of an attachment. The newest counts; those before stay.
create table grants.redacted_copies (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  attachment_id uuid not null,
  seq           int  not null check (seq > 0),
  file_id       uuid not null,
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes         bigint not null check (bytes > 0),
  -- Whether letters could be read out of it; a picture was looked at by eye alone.
  reading       text not null check (reading in ('文字を調べた', '画像のみ')),
  kept_at       timestamptz not null,
  kept_by       uuid not null,
  kept_name     text not null,
  primary key (city, id),
  constraint redacted_copies_seq_key unique (city, attachment_id, seq),
  foreign key (city, attachment_id) references grants.attachments (city, id),
  foreign key (city, file_id) references platform.files (city, id),
  foreign key (city, kept_by) references platform.accounts (city, id)
);
call platform.keep_within_city('grants.redacted_copies');
revoke update, delete on grants.redacted_copies from sanchi_app;

-- Each thing that was shown is on record once: the copy, a later copy, and afterwards the file itself.
drop index grants.first_look_at_a_file;
create unique index first_look_at_what_was_shown on grants.file_looks
  (city, assignment_id, attachment_id, account_id, shown_hash) where attachment_id is not null;

-- While the stage is blind a member looks at a copy and at nothing else.
create policy a_blind_stage_shows_copies on grants.file_looks as restrictive for insert
  with check (attachment_id is null
    or exists (select from grants.redacted_copies x where x.city = file_looks.city
      and x.attachment_id = file_looks.attachment_id and x.sha256 = file_looks.shown_hash)
    or exists (select from grants.assignments g
      join grants.selection_rounds r on (r.city, r.call_id) = (g.city, g.call_id)
      where g.city = file_looks.city and g.id = file_looks.assignment_id
        and (r.passed_at is not null or r.closed_at is not null
          or not (select x.is_blind from grants.criteria_sets x where x.city = g.city
            and x.call_id = g.call_id and x.sealed_at is not null
            order by x.version desc limit 1))));
