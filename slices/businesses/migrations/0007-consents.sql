-- 同意: what a business, or a person who works there, allows, to whom, until when and how it was said.
-- No row is no. Whether one is in force is worked out from its days and never stored.
create table businesses.consents (
  city             int  not null default platform.this_city(),
  id               uuid not null default gen_random_uuid(),
  business_id      uuid not null,
  person_id        uuid,
  purpose          text not null,
  recipient        text not null default '',
  fields           text[] not null default '{}',
  fiscal_years     int[] not null default '{}',
  given_on         date not null,
  given_name       text not null check (given_name <> ''),
  way              text not null,
  expires_on       date,
  kept_at          timestamptz not null,
  kept_name        text not null,
  withdrawn_at     timestamptz,
  withdrawn_name   text,
  withdrawn_reason text not null default '',
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, person_id) references businesses.people (city, id),
  constraint only_a_provision_has_a_recipient check ((purpose = '第三者提供') = (recipient <> '')),
  constraint a_consent_runs_out_after_it_is_given check (expires_on >= given_on),
  constraint whoever_withdraws_is_named check ((withdrawn_at is null) = (withdrawn_name is null))
);
call platform.keep_within_city('businesses.consents');
create index consents_of_business on businesses.consents (city, business_id);
create index consents_by_recipient on businesses.consents (city, purpose, recipient);
create index consents_of_person on businesses.consents (city, person_id) where person_id is not null;

-- 公開名簿: the published copy, of allowed columns only. Nothing of the register stands on a public page
-- that does not stand here. What is withdrawn is emptied and remembered as having been public.
create table businesses.publications (
  city           int  not null default platform.this_city(),
  business_id    uuid not null,
  consent_id     uuid not null,
  name           text not null,
  kana           text not null,
  name_en        text not null,
  aliases        text[] not null,
  district       text not null,
  address        text not null,
  industry       text not null,
  processes      text[] not null,
  is_sample      boolean not null,
  published_at   timestamptz not null,
  published_name text not null,
  withdrawn_at   timestamptz,
  sort_key       text not null,
  search_text    text not null,
  search_bg      text[] generated always as (platform.bigrams(search_text)) stored,
  primary key (city, business_id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, consent_id) references businesses.consents (city, id)
);
call platform.keep_within_city('businesses.publications');
create index publications_in_order on businesses.publications (city, sort_key collate "C", business_id);
create index publications_by_text on businesses.publications using gin (search_bg);

-- 提供の記録: each card given to somebody outside, as it was printed, with the ground it was given on.
create table businesses.provisions (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  business_id   uuid not null,
  consent_id    uuid not null,
  label         text not null,
  recipient     text not null,
  purpose       text not null check (purpose <> ''),
  conditions    text not null,
  content       jsonb not null,
  provided_at   timestamptz not null,
  provided_name text not null,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, consent_id) references businesses.consents (city, id)
);
call platform.keep_within_city('businesses.provisions');
create index provisions_of_business on businesses.provisions (city, business_id);

-- Which account stands for which business: the business itself, or a proxy with a mandate from–to.
create table businesses.account_links (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  business_id     uuid not null,
  account_id      uuid not null,
  part            text not null check (part in ('本人', '代理')),
  covers_consents boolean not null,
  valid_from      date not null,
  valid_until     date,
  ground          text not null check (ground <> ''),
  kept_at         timestamptz not null,
  kept_name       text not null,
  primary key (city, id),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, account_id) references platform.accounts (city, id),
  constraint a_link_ends_after_it_begins check (valid_until >= valid_from),
  constraint a_mandate_has_an_end check (part = '本人' or valid_until is not null)
);
call platform.keep_within_city('businesses.account_links');
create index account_links_of_account on businesses.account_links (city, account_id);
create index account_links_of_business on businesses.account_links (city, business_id);

-- 訂正の申出: what a business asks to have put right, and what was decided of each field, with the reason.
create table businesses.corrections (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  business_id   uuid not null,
  number        int  not null,
  note          text not null,
  answer        text not null default '',
  proposed_by   uuid not null,
  proposed_name text not null,
  proposed_at   timestamptz not null,
  due_on        date not null,
  decided_at    timestamptz,
  decided_name  text,
  withdrawn_at  timestamptz,
  primary key (city, id),
  unique (city, number),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, proposed_by) references platform.accounts (city, id)
);
call platform.keep_within_city('businesses.corrections');
create index corrections_of_business on businesses.corrections (city, business_id);

create table businesses.correction_fields (
  city          int  not null default platform.this_city(),
  correction_id uuid not null,
  field         text not null,
  before        text not null,
  after         text not null,
  is_accepted   boolean,
  reason        text not null default '',
  primary key (city, correction_id, field),
  foreign key (city, correction_id) references businesses.corrections (city, id)
);
call platform.keep_within_city('businesses.correction_fields');

-- 登録の申出: a business that is not in the register asks to be. What was typed stays, whatever was decided.
create table businesses.applications (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  label        text not null,
  business_id  uuid,
  name         text not null check (name <> ''),
  mail         text not null check (mail <> ''),
  contact_name text not null,
  makes        text not null,
  typed        jsonb not null,
  account_id   uuid,
  applied_at   timestamptz not null,
  decided_at   timestamptz,
  decided_name text,
  is_accepted  boolean,
  reason       text not null default '',
  primary key (city, id),
  unique (city, label),
  foreign key (city, business_id) references businesses.businesses (city, id),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('businesses.applications');
create index applications_in_order on businesses.applications (city, applied_at desc, id);
