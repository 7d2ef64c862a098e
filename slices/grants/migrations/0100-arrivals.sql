-- 先着型: who is decided next once money is short. A lot is drawn once for those who came together, and
-- what it was drawn from stands in public: the secret whose hash was sealed, and the number known only later.
create table grants.arrival_lotteries (
  city          int  not null default platform.this_city(),
  call_id       uuid not null,
  seq           int  not null check (seq > 0),
  -- The second, or the day, that those share among whom it was drawn.
  together      text not null check (together <> ''),
  public_number text not null check (public_number <> ''),
  number_source text not null check (number_source <> ''),
  number_on     date not null,
  secret_hex    text not null check (secret_hex ~ '^[0-9a-f]{64}$'),
  secret_hash   text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
  drawn_at      timestamptz not null,
  drawn_name    text not null,
  primary key (city, call_id, seq),
  constraint arrival_lotteries_together_key unique (city, call_id, together),
  foreign key (city, call_id) references grants.calls (city, id)
);
call platform.keep_within_city('grants.arrival_lotteries');

create table grants.arrival_tickets (
  city           int  not null default platform.this_city(),
  call_id        uuid not null,
  application_id uuid not null,
  seq            int  not null,
  -- 「A-012」, as the lottery knows it: no name.
  no             text not null check (no ~ '^A-[0-9]{3,}$'),
  key            text not null check (key ~ '^[0-9a-f]{64}$'),
  place          int  not null check (place > 0),
  primary key (city, call_id, application_id),
  constraint arrival_tickets_place_key unique (city, call_id, seq, place),
  foreign key (city, call_id, seq) references grants.arrival_lotteries (city, call_id, seq),
  foreign key (city, application_id) references grants.applications (city, id)
);
call platform.keep_within_city('grants.arrival_tickets');

-- What was drawn stays as it was drawn.
revoke update, delete on grants.arrival_lotteries from sanchi_app;
revoke update, delete on grants.arrival_tickets from sanchi_app;

-- 一部の交付の打診: less than was asked, because less is left; in writing, and answered in writing.
create table grants.part_offers (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  call_id        uuid not null,
  amount_yen     bigint not null check (amount_yen > 0),
  asked_yen      bigint not null,
  offered_at     timestamptz not null,
  offered_on     date not null,
  offered_name   text not null,
  document_label text not null check (document_label <> ''),
  due_on         date not null,
  answer         text check (answer in ('承諾', '辞退', '期限切れ')),
  answered_at    timestamptz,
  answered_name  text not null default '',
  version        int  not null default 1,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, call_id) references grants.calls (city, id),
  constraint a_part_is_less_than_was_asked check (amount_yen < asked_yen),
  constraint an_offer_leaves_time_to_answer check (due_on > offered_on),
  constraint an_answer_to_an_offer_has_its_time check ((answer is null) = (answered_at is null))
);
call platform.keep_within_city('grants.part_offers');
-- The rest of the money is offered to one at a time.
create unique index one_open_offer_of_a_call on grants.part_offers (city, call_id)
  where answer is null;
create index part_offers_by_due on grants.part_offers (city, due_on) where answer is null;
