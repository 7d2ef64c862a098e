-- 合議: what the panel made of an application near the line, and of every other topic of it.
create table grants.discussions (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  call_id        uuid not null,
  -- The topics as they stood when the conclusion was written.
  topics         jsonb not null,
  conclusion     text not null check (length(conclusion) >= 10),
  written_at     timestamptz not null,
  written_name   text not null,
  version        int  not null default 1,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id)
);
call platform.keep_within_city('grants.discussions');
create index discussions_of_call on grants.discussions (city, call_id);

-- 審査議事録: who sat, who left for what, and how it was voted.
create table grants.panel_minutes (
  city        int  not null default platform.this_city(),
  call_id     uuid not null,
  held_on     date not null,
  place       text not null default '',
  kept_at     timestamptz not null,
  kept_name   text not null,
  version     int  not null default 1,
  primary key (city, call_id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id)
);
call platform.keep_within_city('grants.panel_minutes');

create table grants.panel_presences (
  city        int  not null default platform.this_city(),
  call_id     uuid not null,
  reviewer_id uuid not null,
  primary key (city, call_id, reviewer_id),
  foreign key (city, call_id) references grants.panel_minutes (city, call_id),
  foreign key (city, call_id, reviewer_id) references grants.panelists (city, call_id, reviewer_id)
);
call platform.keep_within_city('grants.panel_presences');

create table grants.panel_votes (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  call_id        uuid not null,
  kind           text not null check (kind in ('選定案', '不適格')),
  application_id uuid,
  present        int  not null check (present >= 0),
  excluded       int  not null check (excluded >= 0),
  needed         int  not null check (needed >= 0),
  is_consensus   boolean not null default false,
  votes_for      int  not null default 0 check (votes_for >= 0),
  against        int  not null default 0 check (against >= 0),
  abstained      int  not null default 0 check (abstained >= 0),
  chair_decision text not null default '' check (chair_decision in ('', '可決', '否決')),
  is_carried     boolean not null,
  voted_at       timestamptz not null,
  kept_name      text not null,
  primary key (city, id),
  foreign key (city, call_id) references grants.panel_minutes (city, call_id),
  foreign key (city, application_id) references grants.applications (city, id),
  constraint a_veto_names_its_application check ((kind = '不適格') = (application_id is not null)),
  constraint a_vote_needs_its_quorum check (present >= needed),
  constraint votes_are_of_those_present check (is_consensus
    or votes_for + against + abstained = present)
);
call platform.keep_within_city('grants.panel_votes');
create index votes_of_call on grants.panel_votes (city, call_id, voted_at);
create unique index one_vote_on_the_selection on grants.panel_votes (city, call_id)
  where kind = '選定案' and is_carried;

-- 選定: the place and what the panel proposed, and what was decided; one row an application, kept for good.
create table grants.selections (
  city           int  not null default platform.this_city(),
  application_id uuid not null,
  call_id        uuid not null,
  mean_num       bigint,
  mean_den       bigint check (mean_den > 0),
  place          int check (place > 0),
  settled_by     text not null default '',
  failed         text not null default '',
  proposed       text not null check (proposed in ('採択', '補欠', '不採択')),
  proposed_yen   bigint check (proposed_yen > 0),
  proposed_place int check (proposed_place > 0),
  why            text not null,
  decided        text check (decided in ('採択', '補欠', '不採択')),
  decided_yen    bigint check (decided_yen > 0),
  waitlist_place int check (waitlist_place > 0),
  -- Another outcome than the order gives: the reason is public.
  deviates       boolean not null default false,
  deviation_reason text not null default '',
  -- 部分採択: the applicant agreed in writing.
  part_agreed_on date,
  notice_id      uuid,
  notice_label   text not null default '',
  promoted_at    timestamptz,
  primary key (city, application_id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id),
  constraint what_is_selected_has_its_amount check ((decided = '採択') = (decided_yen is not null)),
  constraint who_deviates_says_why check (not deviates or length(deviation_reason) >= 10),
  constraint who_waits_has_a_place check (decided is distinct from '補欠' or waitlist_place is not null)
);
call platform.keep_within_city('grants.selections');
create index selections_of_call on grants.selections (city, call_id, place);
create unique index one_place_of_the_waitlist on grants.selections (city, call_id, waitlist_place)
  where decided = '補欠';
