-- What the relay remembers: when to try an event again, and which period of the clock was done.
alter table platform.outbox add column next_at timestamptz;

create table platform.clock_runs (
  city    int  not null default platform.this_city(),
  verb    text not null,
  period  text not null,
  ran_at  timestamptz,
  tries   int  not null default 0,
  next_at timestamptz,
  trouble text,
  primary key (city, verb)
);
call platform.keep_within_city('platform.clock_runs');
