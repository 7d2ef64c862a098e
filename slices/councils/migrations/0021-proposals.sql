-- 外部提案: what anyone proposes to the city, with the clock of its answer.
create table councils.proposals (
  city              int  not null default platform.this_city(),
  id                uuid not null default gen_random_uuid(),
  -- The address of the receipt: known to the proposer only, and not the id that staff meet.
  receipt_key       uuid not null default gen_random_uuid(),
  label             text not null,
  fiscal_year       int  not null,
  title             text not null check (title <> ''),
  problem           text not null,
  idea              text not null,
  asked             text not null,
  evidence          text not null default '',
  cost_guess        text not null default '',
  may_publish       boolean not null,
  shows_name        boolean not null,
  is_secret         boolean not null,
  proposer_kind     text not null,
  proposer_name     text not null check (proposer_name <> ''),
  organisation      text not null default '',
  mail              text not null default '',
  phone             text not null default '',
  account_id        uuid,
  text_key          text not null,
  received_at       timestamptz not null,
  received_on       date not null,
  section_id        uuid,
  owner_id          uuid,
  assigned_on       date,
  considered_on     date,
  extension_days    int,
  extension_on      date,
  extension_label   text not null default '',
  extension_reason  text not null default '',
  due_on            date not null,
  answer_id         uuid,
  answered_on       date,
  begun_on          date,
  done_on           date,
  given_up_on       date,
  outcome           text not null default '',
  dealing           text not null default '',
  dealing_by        text not null default '',
  specified_name    text not null default '',
  specified_on      date,
  withdrawn_on      date,
  withdrawn_reason  text not null default '',
  is_sample         boolean not null default false,
  version           int  not null default 1,
  words_norm        text generated always as (platform.search_form(title || label || idea)) stored,
  primary key (city, id),
  unique (city, receipt_key),
  unique (city, label),
  foreign key (city, answer_id) references councils.answers (city, id),
  constraint an_extension_is_of_thirty_days_at_most check (extension_days between 1 and 30)
);
call platform.keep_within_city('councils.proposals');
create index proposals_by_due on councils.proposals (city, due_on, id);
create index proposals_by_receipt on councils.proposals (city, received_at, id);
create index proposals_by_text on councils.proposals (city, text_key);
create index proposals_of_account on councils.proposals (city, account_id);

create table councils.proposal_questions (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  proposal_id uuid not null,
  question    text not null check (question <> ''),
  asked_on    date not null,
  asked_name  text not null,
  reply       text not null default '',
  replied_on  date,
  primary key (city, id),
  foreign key (city, proposal_id) references councils.proposals (city, id)
);
call platform.keep_within_city('councils.proposal_questions');
create index questions_of_proposal on councils.proposal_questions (city, proposal_id, asked_on);

-- Where it went on its way, and that the same was sent again.
create table councils.proposal_moves (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  proposal_id  uuid not null,
  kind         text not null check (kind in ('transfer', 'repeat')),
  from_section uuid,
  to_section   uuid,
  reason       text not null default '',
  at           timestamptz not null,
  by_name      text not null,
  primary key (city, id),
  foreign key (city, proposal_id) references councils.proposals (city, id)
);
call platform.keep_within_city('councils.proposal_moves');
create index moves_of_proposal on councils.proposal_moves (city, proposal_id, at);

create table councils.proposal_reminders (
  city        int  not null default platform.this_city(),
  proposal_id uuid not null,
  rank        text not null,
  reminded_on date not null,
  primary key (city, proposal_id, rank),
  foreign key (city, proposal_id) references councils.proposals (city, id)
);
call platform.keep_within_city('councils.proposal_reminders');
