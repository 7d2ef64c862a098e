-- What is written of an application, field by field: nothing that was typed is ever written over.
create table grants.draft_saves (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  -- Counts up within an application; what a form was drawn from is known by it.
  seq            int  not null check (seq > 0),
  field          text not null check (field <> ''),
  value          text not null,
  saved_at       timestamptz not null,
  saved_by       uuid,
  saved_name     text not null,
  primary key (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.draft_saves');
create index draft_saves_of_field on grants.draft_saves (city, application_id, field, seq desc);

-- By this number the desk finds a draft that its owner wants to go on with there.
create table grants.draft_numbers (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  number         text not null,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint draft_numbers_number_key unique (city, number),
  constraint a_draft_number_has_eight_digits check (number ~ '^[0-9]{8}$')
);
call platform.keep_within_city('grants.draft_numbers');

-- 窓口: paper that came to the desk, or a draft that the desk goes on with, by whose word.
create table grants.desk_entries (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  kind           text not null check (kind in ('紙の受付', '下書きの続き')),
  consent        text not null check (length(consent) >= 5),
  -- The moment by the server's clock: for paper it is the arrival that the deadline is held to.
  at             timestamptz not null,
  by_id          uuid not null,
  by_name        text not null,
  primary key (city, id),
  constraint desk_entries_kind_key unique (city, application_id, kind),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, by_id) references platform.accounts (city, id)
);
call platform.keep_within_city('grants.desk_entries');

-- 添付: never written over. One that was replaced points to the one that came in its place.
create table grants.attachments (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  file_id        uuid not null,
  slot           text not null check (slot <> ''),
  sha256         text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name           text not null,
  bytes          bigint not null check (bytes > 0),
  uploaded_at    timestamptz not null,
  uploaded_by    uuid,
  uploaded_name  text not null,
  supersedes_id  uuid,
  -- Taken back before it was received; the row stays.
  removed_at     timestamptz,
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, file_id) references platform.files (city, id),
  foreign key (city, supersedes_id) references grants.attachments (city, id),
  constraint nothing_replaces_itself check (supersedes_id <> id)
);
call platform.keep_within_city('grants.attachments');
create index attachments_of_application on grants.attachments (city, application_id, uploaded_at, id);
create unique index one_replacement on grants.attachments (city, supersedes_id)
  where removed_at is null;
create index attachments_by_hash on grants.attachments (city, sha256);

-- 受付票: what was received, to the second, with the hash of every file. One for the submission, one for each correction.
create table grants.receipts (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  kind           text not null check (kind in ('提出', '補正')),
  seq            int  not null check (seq > 0),
  label          text not null check (label <> ''),
  received_at    timestamptz not null,
  channel        text not null,
  -- The paper as it was printed, and the hash of what was written in the application.
  content        jsonb not null,
  written_hash   text not null check (written_hash ~ '^[0-9a-f]{64}$'),
  primary key (city, id),
  constraint receipts_label_key unique (city, label),
  constraint receipts_seq_key unique (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint a_receipt_is_exact_to_the_second
    check (date_trunc('second', received_at) = received_at)
);
call platform.keep_within_city('grants.receipts');
create unique index one_submission on grants.receipts (city, application_id) where kind = '提出';

create table grants.receipt_files (
  city          int  not null default platform.this_city(),
  receipt_id    uuid not null,
  place         int  not null check (place > 0),
  attachment_id uuid not null,
  name          text not null,
  bytes         bigint not null,
  sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  primary key (city, receipt_id, place),
  constraint receipt_files_attachment_key unique (city, receipt_id, attachment_id),
  foreign key (city, receipt_id) references grants.receipts (city, id),
  foreign key (city, attachment_id) references grants.attachments (city, id)
);
call platform.keep_within_city('grants.receipt_files');
create index receipt_files_of_attachment on grants.receipt_files (city, attachment_id);
