-- Long work with its progress, and what the program tells a person.
create table platform.jobs (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  kind       text not null,
  title      text not null,
  asked_by   uuid,
  asked_at   timestamptz not null,
  state      text not null check (state in ('waiting', 'running', 'paused', 'done', 'stopped', 'failed')),
  done       int  not null default 0,
  total      int  not null default 0,
  troubles   int  not null default 0,
  unit       text not null default '件',
  payload    jsonb not null,
  cursor     jsonb,
  result     jsonb,
  sentence   text not null default '',
  runner     text,
  tries      int not null default 0,
  next_at    timestamptz not null,
  started_at timestamptz,
  beat_at    timestamptz,
  ended_at   timestamptz,
  primary key (city, id)
);
call platform.keep_within_city('platform.jobs');
create index jobs_open on platform.jobs (city, asked_at) where state in ('waiting', 'running');
create index jobs_of_person on platform.jobs (city, asked_by, asked_at);

-- What a job could not take in: one sentence per place, kept for the file that lists them.
create table platform.job_troubles (
  city     int  not null default platform.this_city(),
  job_id   uuid not null,
  number   int  not null,
  place    text not null,
  sentence text not null,
  primary key (city, job_id, number),
  foreign key (city, job_id) references platform.jobs (city, id) on delete cascade
);
call platform.keep_within_city('platform.job_troubles');

create table platform.notifications (
  city       int  not null default platform.this_city(),
  id         uuid not null default gen_random_uuid(),
  account_id uuid not null,
  at         timestamptz not null,
  sentence   text not null,
  href       text not null,
  read_at    timestamptz,
  primary key (city, id),
  foreign key (city, account_id) references platform.accounts (city, id)
);
call platform.keep_within_city('platform.notifications');
create index notifications_unread on platform.notifications (city, account_id, at);
