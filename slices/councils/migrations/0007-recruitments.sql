-- 公募: what was promised to applicants before the first of them came; once it is open it is not changed.
create table councils.recruitments (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  body_id      uuid not null,
  seats        int  not null check (seats > 0),
  who          text not null,
  theme        text not null,
  criteria     jsonb not null,
  panel        jsonb not null,
  opens_on     date not null,
  closes_on    date not null,
  tie_first    text not null,
  tie_seed     text not null,
  opened_at    timestamptz,
  opened_name  text not null default '',
  label        text not null default '',
  withdrawn_on date,
  withdrawn_reason text not null default '',
  version      int  not null default 1,
  primary key (city, id),
  foreign key (city, body_id) references councils.bodies (city, id),
  constraint it_closes_after_it_opens check (closes_on > opens_on)
);
call platform.keep_within_city('councils.recruitments');
create index recruitments_of_body on councils.recruitments (city, body_id, opens_on);
