-- 要配慮の記載: what touches health, creed or a family and is needed all the same. An officer asks, the head
-- decides with a reason. Text stands only while it waits or has been approved; of what was refused, taken
-- back or is no longer needed, that it was there is kept and nothing of what it said.
create table businesses.sensitive_notes (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  business_id     uuid not null,
  about           text not null check (about <> ''),
  body            text not null,
  need            text not null,
  asked_at        timestamptz not null,
  asked_by        uuid not null,
  asked_name      text not null,
  decision        text check (decision in ('承認', '却下')),
  decided_at      timestamptz,
  decided_by      uuid,
  decided_name    text,
  decision_reason text not null default '',
  closed_at       timestamptz,
  closed_name     text,
  closing_reason  text not null default '',
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, asked_by) references platform.accounts (city, id),
  foreign key (city, decided_by) references platform.accounts (city, id),
  constraint whoever_asks_does_not_decide check (decided_by is distinct from asked_by),
  constraint text_stands_only_while_it_may check
    ((body = '') = (closed_at is not null or coalesce(decision, '') = '却下')),
  constraint a_decision_is_whole check
    ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null))
);
call platform.keep_within_city('businesses.sensitive_notes');
create index sensitive_notes_of_business on businesses.sensitive_notes (city, business_id, asked_at);
create index sensitive_notes_waiting on businesses.sensitive_notes (city, asked_at)
  where decision is null and closed_at is null;
