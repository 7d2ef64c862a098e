-- 内訳 of a published result, with the groups behind its figures: a later table is held against them, so that
-- nobody who subtracts one from the other finds one or two.
create table grants.result_breakdowns (
  city         int  not null default platform.this_city(),
  call_id      uuid not null,
  content      jsonb not null,
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  given        jsonb not null,
  primary key (city, call_id),
  foreign key (city, call_id) references grants.selection_results (city, call_id)
);
call platform.keep_within_city('grants.result_breakdowns');
revoke update, delete on grants.result_breakdowns from sanchi_app;
