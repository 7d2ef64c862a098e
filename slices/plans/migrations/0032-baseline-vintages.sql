-- 基準値の改定: what the publisher said later of the baseline, beside the value that verdicts rest on.
create table plans.baseline_vintages (
  city          int  not null default platform.this_city(),
  indicator_id  uuid not null,
  number        int  not null,
  year          int  not null,
  value         numeric not null,
  vintage_on    date not null,
  source        text not null,
  -- The baseline was only planned when the indicator was fixed: this is its first value.
  is_first      boolean not null default false,
  recorded_at   timestamptz not null,
  recorded_name text not null,
  primary key (city, indicator_id, number),
  foreign key (city, indicator_id) references plans.indicators (city, id)
);
call platform.keep_within_city('plans.baseline_vintages');

-- 見直しのきっかけ: an event that was declared by hand, and what was decided on each.
create table plans.reviews (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  indicator_id uuid not null,
  kind         text not null,
  note         text not null,
  raised_at    timestamptz not null,
  raised_name  text not null,
  answered_at  timestamptz,
  answered_name text not null default '',
  answer       text not null default '',
  primary key (city, id),
  foreign key (city, indicator_id) references plans.indicators (city, id),
  constraint an_answer_is_said check (answered_at is null or answer <> '')
);
call platform.keep_within_city('plans.reviews');
create index reviews_of_indicator on plans.reviews (city, indicator_id);
