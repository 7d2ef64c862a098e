-- Letters that wait to be sent. Written in the transaction that causes them, sent outside of any.
create table platform.mails (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  account_id uuid not null,
  subject    text not null,
  body       text not null,
  at         timestamptz not null,
  sent_at    timestamptz,
  tries      int  not null default 0,
  next_at    timestamptz not null,
  trouble    text,
  primary key (city, id),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.mails');
create index mails_unsent on platform.mails (city, next_at) where sent_at is null;
create index notifications_of_account on platform.notifications (city, account_id, at, id);
