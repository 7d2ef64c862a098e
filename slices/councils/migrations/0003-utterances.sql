-- 発言: the minutes by speaker. What was said is kept; what is published is another text.
create table councils.utterances (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  meeting_id   uuid not null,
  item_id      uuid not null,
  seq          int  not null,
  speaker      text not null,
  member_id    uuid,
  speaker_name text not null default '',
  speaker_post text not null default '',
  kind         text not null,
  said_time    text not null default '',
  text         text not null check (text <> ''),
  public_text  text not null,
  is_opinion   boolean not null default false,
  is_sample    boolean not null default false,
  recorded_at  timestamptz not null,
  version      int  not null default 1,
  text_norm    text generated always as (platform.search_form(public_text)) stored,
  text_bg      text[] generated always as (platform.bigrams(public_text)) stored,
  primary key (city, id),
  unique (city, meeting_id, seq),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  foreign key (city, item_id) references councils.items (city, id),
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.utterances');
create index utterances_of_item on councils.utterances (city, item_id, seq);
create index utterances_of_member on councils.utterances (city, member_id);
create index utterances_by_words on councils.utterances using gin (text_bg);

-- Each member looks through the own utterances; silence until the day counts as agreed, and is shown so.
create table councils.utterance_checks (
  city        int  not null default platform.this_city(),
  meeting_id  uuid not null,
  member_id   uuid not null,
  checked_at  timestamptz not null,
  checked_name text not null,
  primary key (city, meeting_id, member_id),
  foreign key (city, meeting_id) references councils.meetings (city, id),
  foreign key (city, member_id) references councils.members (city, id)
);
call platform.keep_within_city('councils.utterance_checks');

create table councils.corrections (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  utterance_id uuid not null,
  wish         text not null check (wish <> ''),
  wished_at    timestamptz not null,
  wished_name  text not null,
  settled_at   timestamptz,
  settled_name text not null default '',
  settled_how  text not null default '',
  before_text  text not null default '',
  primary key (city, id),
  foreign key (city, utterance_id) references councils.utterances (city, id)
);
call platform.keep_within_city('councils.corrections');
create index corrections_of_utterance on councils.corrections (city, utterance_id, wished_at);
