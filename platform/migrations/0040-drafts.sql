-- What somebody has typed and not yet sent: theirs alone, no record, and gone when the form is accepted.
-- form_key is the address that the form is sent to, and its name on the page.
create table platform.drafts (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  account_id uuid not null,
  form_key   text not null check (length(form_key) between 1 and 400),
  typed      jsonb not null check (octet_length(typed::text) <= 131072),
  version    text,
  saved_at   timestamptz not null,
  primary key (city, id),
  unique (city, account_id, form_key),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.drafts');
create index drafts_by_age on platform.drafts (city, saved_at);
