-- 公募 after its opening: who applied, who judged whom without a name, and what was decided.
-- 作文: anybody applies. 無作為抽出: the draw is made outside; only those who consented are entered.
alter table councils.recruitments add column way text not null default '作文';
alter table councils.recruitments add column least_age int not null default 18;
-- Fewer points of a hundred than this is not suitable; 0 where the guide promised no such line.
alter table councils.recruitments add column pass_points int not null default 0;
-- One further round may follow a round that filled too few seats, and no third.
alter table councils.recruitments add column round int not null default 1;
alter table councils.recruitments add column after_id uuid;
alter table councils.recruitments add column judging_at timestamptz;
alter table councils.recruitments add column judge_by date;
alter table councils.recruitments add column seed_value text not null default '';
alter table councils.recruitments add column scored_at timestamptz;
alter table councils.recruitments add column decided_on date;
alter table councils.recruitments add column decided_name text not null default '';
alter table councils.recruitments add column term_from date;
alter table councils.recruitments add column term_to date;
alter table councils.recruitments add column applied int;
alter table councils.recruitments add column chosen int;
alter table councils.recruitments add column public_note text not null default '';
alter table councils.recruitments add column purged_on date;
alter table councils.recruitments
  add constraint a_way_is_known check (way in ('作文', '無作為抽出'));
alter table councils.recruitments
  add constraint points_are_of_a_hundred check (pass_points between 0 and 100);
alter table councils.recruitments
  add constraint it_follows_a_round foreign key (city, after_id)
    references councils.recruitments (city, id);
alter table councils.recruitments
  add constraint a_further_round_follows_one
    check (round in (1, 2) and (round = 2) = (after_id is not null));
create unique index one_further_round on councils.recruitments (city, after_id)
  where withdrawn_on is null;

create table councils.recruitment_applications (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  recruitment_id uuid not null,
  -- Whoever holds it reads the receipt; never shown to anybody else.
  receipt_key    uuid not null default gen_random_uuid(),
  entered_as     text not null check (entered_as in ('本人', '代筆', '無作為抽出')),
  entered_by     uuid,
  received_at    timestamptz not null,
  received_on    date not null,
  name           text not null,
  kana           text not null,
  postal_address text not null,
  phone          text not null default '',
  mail           text not null default '',
  born_on        date,
  sex            text,
  area           text not null default '',
  tie            text not null,
  tie_detail     text not null default '',
  is_staff       boolean not null default false,
  is_assembly    boolean not null default false,
  essay          text not null default '',
  -- Words by which the panel would know the person; the panel reads the essay with them blacked out.
  hidden_words   jsonb not null default '[]',
  panel_essay    text not null default '',
  is_eligible    boolean,
  eligible_note  text not null default '',
  checked_by     uuid,
  checked_on     date,
  checked_name   text not null default '',
  withdrawn_on   date,
  -- Drawn when judging begins: not the order of receipt.
  number         int,
  points_num     int,
  points_den     int,
  rank           int,
  result         text check (result in ('選任', '補欠', '定員外', '基準未満', '資格外')),
  declined_on    date,
  called_on      date,
  member_id      uuid,
  purged_on      date,
  is_sample      boolean not null default false,
  version        int  not null default 1,
  primary key (city, id),
  unique (city, receipt_key),
  constraint applications_number_key unique (city, recruitment_id, number),
  foreign key (city, recruitment_id) references councils.recruitments (city, id),
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.recruitment_applications');
create index applications_of_recruitment
  on councils.recruitment_applications (city, recruitment_id, received_at, id);

-- Who judges, by account: the name of the guide stands beside it at the same place.
create table councils.recruitment_panelists (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  recruitment_id uuid not null,
  place          int  not null,
  account_id     uuid not null,
  handed_in_at   timestamptz,
  version        int  not null default 1,
  primary key (city, id),
  unique (city, recruitment_id, place),
  constraint panelists_account_key unique (city, recruitment_id, account_id),
  foreign key (city, recruitment_id) references councils.recruitments (city, id)
);
call platform.keep_within_city('councils.recruitment_panelists');
create index panelists_by_account on councils.recruitment_panelists (city, account_id);

create table councils.recruitment_scores (
  city           int  not null default platform.this_city(),
  panelist_id    uuid not null,
  application_id uuid not null,
  -- One mark a criterion, in the order of the guide; empty where the panelist stands back.
  marks          jsonb not null default '[]',
  stands_back    boolean not null default false,
  remark         text not null default '',
  version        int  not null default 1,
  primary key (city, panelist_id, application_id),
  foreign key (city, panelist_id) references councils.recruitment_panelists (city, id),
  foreign key (city, application_id) references councils.recruitment_applications (city, id)
);
call platform.keep_within_city('councils.recruitment_scores');
create index scores_of_application on councils.recruitment_scores (city, application_id);

-- 選考結果通知: to one applicant, and so apart from the letters of the body, which more people read.
create table councils.recruitment_letters (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  title          text not null,
  label          text not null,
  content        jsonb not null,
  issued_at      timestamptz not null,
  issued_name    text not null,
  primary key (city, id),
  unique (city, application_id),
  foreign key (city, application_id) references councils.recruitment_applications (city, id)
);
call platform.keep_within_city('councils.recruitment_letters');
