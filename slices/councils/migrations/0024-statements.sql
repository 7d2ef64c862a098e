-- 諮問書・答申書・提言書・意見のまとめ: numbered papers between the mayor and a body.
create table councils.statements (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  body_id      uuid not null,
  kind         text not null check (kind in ('諮問書', '答申書', '提言書', '意見のまとめ')),
  -- The inquiry that a report answers.
  answers_to   uuid,
  title        text not null check (title <> ''),
  text         text not null check (text <> ''),
  reasons      text not null default '',
  due_on       date,
  drafted_at   timestamptz not null,
  drafted_name text not null,
  letter_id    uuid,
  label        text not null default '',
  issued_on    date,
  is_public    boolean not null default false,
  is_sample    boolean not null default false,
  version      int  not null default 1,
  primary key (city, id),
  foreign key (city, body_id) references councils.bodies (city, id),
  foreign key (city, answers_to) references councils.statements (city, id),
  foreign key (city, letter_id) references councils.letters (city, id)
);
call platform.keep_within_city('councils.statements');
create index statements_of_body on councils.statements (city, body_id, drafted_at);
create unique index one_report_of_an_inquiry on councils.statements (city, answers_to);

-- 少数意見: once lodged it is printed; nobody takes it out.
create table councils.minority_opinions (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  statement_id uuid not null,
  name         text not null,
  text         text not null check (text <> ''),
  lodged_on    date not null,
  kept_name    text not null,
  primary key (city, id),
  foreign key (city, statement_id) references councils.statements (city, id)
);
call platform.keep_within_city('councils.minority_opinions');
