-- 会議体: what it rests on, and with that what it may do; who sits in it, for how long, and as what.
create table councils.bodies (
  city              int  not null default platform.this_city(),
  id                uuid not null default gen_random_uuid(),
  name              text not null check (name <> ''),
  kana              text not null default '',
  -- 法律, 条例, 規則 or 要綱: a body by 要綱 neither votes nor answers an inquiry (地方自治法138条の4第3項).
  basis             text not null,
  basis_title       text not null default '',
  basis_number      text not null default '',
  basis_on          date,
  basis_article     text not null default '',
  purpose           text not null,
  jurisdiction      text not null default '',
  -- 部会: a body under a body; whether what it decides is decided by the body.
  parent_id         uuid,
  decides_for_parent boolean not null default false,
  drafts_vision     boolean not null default false,
  seats_max         int  not null check (seats_max > 0),
  term_months       int  not null check (term_months > 0),
  appointed_by      text not null default '市長',
  chair_title       text not null default '会長',
  chair_rule        text not null default '互選',
  has_inquiries     boolean not null default false,
  has_votes         boolean not null default false,
  may_recommend     boolean not null default false,
  quorum_rule       text not null,
  quorum_of         text not null default '現員',
  quorum_article    text not null default '',
  quorum_wait_minutes int not null default 30,
  exclusion_may_open boolean not null default false,
  -- A: the chair votes as a member and decides a tie; B: only decides a tie. Null: not chosen, no votes.
  chair_way         text check (chair_way in ('A', 'B')),
  chair_way_article text not null default '',
  chair_way_on      date,
  vote_base         text not null default '出席委員',
  -- The article that lets members take part online, or send a deputy; '' is none.
  online_article    text not null default '',
  deputy_article    text not null default '',
  notice_days       int  not null default 7,
  publicity_days    int  not null default 7,
  papers_days       int  not null default 5,
  check_days        int  not null default 10,
  minutes_days      int  not null default 30,
  name_mode         text not null default '氏名',
  closed_rule       text not null default '',
  fee_yen           int  not null default 0,
  fee_counts_twice  boolean not null default true,
  limit_kind        text not null default '期数',
  limit_terms       int  not null default 2,
  limit_years       int  not null default 10,
  limit_posts       int  not null default 4,
  target_percent    int  not null default 40,
  target_open_percent int not null default 10,
  section_id        uuid,
  established_on    date,
  ended_on          date,
  ended_reason      text not null default '',
  is_sample         boolean not null default false,
  version           int  not null default 1,
  name_norm         text generated always as (platform.search_form(name || kana)) stored,
  primary key (city, id),
  foreign key (city, parent_id) references councils.bodies (city, id)
);
call platform.keep_within_city('councils.bodies');
create index bodies_by_name on councils.bodies (city, kana, name, id);

create table councils.category_seats (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  body_id     uuid not null,
  category    text not null,
  ordinal     int  not null,
  seats_min   int  not null default 0,
  seats_max   int  not null,
  recommends  boolean not null default false,
  kept_for    text not null default '',
  is_needed   boolean not null default false,
  primary key (city, id),
  unique (city, body_id, category),
  foreign key (city, body_id) references councils.bodies (city, id),
  constraint seats_are_at_least_their_minimum check (seats_max >= seats_min)
);
call platform.keep_within_city('councils.category_seats');

-- Who may sit in a body. Not an account; may be joined to one, and to a business of the register.
create table councils.people (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  name           text not null check (name <> ''),
  kana           text not null,
  affiliation    text not null default '',
  post           text not null default '',
  -- Stated by the person; null was not asked, 回答しない was answered.
  sex            text,
  age_band       text,
  area           text not null default '',
  household      text not null default '',
  postal_address text not null default '',
  postal_is_home boolean not null default false,
  mail           text not null default '',
  is_staff       boolean not null default false,
  is_assembly    boolean not null default false,
  business_id    uuid,
  account_id     uuid,
  is_sample      boolean not null default false,
  version        int  not null default 1,
  name_norm      text generated always as (platform.search_form(name || kana || affiliation)) stored,
  primary key (city, id),
  unique (city, account_id)
);
call platform.keep_within_city('councils.people');
create index people_by_kana on councils.people (city, kana, id);

create table councils.members (
  city            int  not null default platform.this_city(),
  id              uuid not null default gen_random_uuid(),
  body_id         uuid not null,
  person_id       uuid not null,
  category        text not null,
  -- 個人 or 職指定, with the office that holds the seat.
  capacity        text not null default '個人',
  office          text not null default '',
  recommended_by  text not null default '',
  is_temporary    boolean not null default false,
  term_from       date not null,
  term_to         date not null,
  term_number     int  not null,
  fills_vacancy   boolean not null default false,
  nominated_at    timestamptz not null,
  accepted_on     date,
  accepted_how    text not null default '',
  publishes_name  boolean not null default false,
  publishes_post  boolean not null default false,
  declines_fee    boolean not null default false,
  limit_reasons   jsonb not null default '[]',
  appointed_on    date,
  appointed_label text not null default '',
  ended_on        date,
  ended_kind      text check (ended_kind in ('辞任', '解職', '任期満了')),
  ended_reason    text not null default '',
  ended_label     text not null default '',
  office_in_body  text not null default '',
  notes           text not null default '',
  version         int  not null default 1,
  primary key (city, id),
  foreign key (city, body_id) references councils.bodies (city, id),
  foreign key (city, person_id) references councils.people (city, id),
  constraint a_term_ends_after_it_starts check (term_to > term_from)
);
call platform.keep_within_city('councils.members');
create index members_of_body on councils.members (city, body_id, term_from);
create index members_of_person on councils.members (city, person_id);
