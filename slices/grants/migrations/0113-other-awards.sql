-- ほかの機関の補助金: a list as a prefecture or gBizINFO gives it, read row by row, compared once it was taken in.
create table grants.other_award_lists (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  source      text not null check (source in ('都道府県', 'gBizINFO', 'その他')),
  name        text not null check (name <> ''),
  file_id     uuid not null,
  read_at     timestamptz not null,
  read_on     date not null,
  read_name   text not null,
  taken_at    timestamptz,
  taken_name  text,
  primary key (city, id),
  foreign key (city, file_id) references platform.files (city, id),
  constraint what_is_taken_in_says_by_whom check ((taken_at is null) = (taken_name is null))
);
call platform.keep_within_city('grants.other_award_lists');
create index other_award_lists_by_day on grants.other_award_lists (city, read_at desc, id);

create table grants.other_award_rows (
  city             int  not null default platform.this_city(),
  list_id          uuid not null,
  line             int  not null check (line > 0),
  corporate_number text not null default '' check (corporate_number ~ '^([0-9]{13})?$'),
  recipient        text not null default '',
  -- As names are compared: without its kind of company, widths and blanks.
  recipient_key    text not null default '',
  subsidy          text not null default '',
  body             text not null default '',
  amount_yen       bigint check (amount_yen >= 0),
  awarded_on       date,
  problem          text not null default '',
  primary key (city, list_id, line),
  foreign key (city, list_id) references grants.other_award_lists (city, id),
  constraint a_row_that_is_read_names_whom
    check (problem <> '' or corporate_number <> '' or recipient_key <> '')
);
call platform.keep_within_city('grants.other_award_rows');
create index other_awards_by_number on grants.other_award_rows (city, corporate_number)
  where corporate_number <> '';
create index other_awards_by_name on grants.other_award_rows (city, recipient_key)
  where recipient_key <> '';
