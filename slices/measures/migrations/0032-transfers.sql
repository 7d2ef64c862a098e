-- 流用・充用: money moved between voted lines, or out of 予備費, with the steps 起案 → 課長 → 財政課.
create table measures.transfers (
  city          int    not null default platform.this_city(),
  id            uuid   not null default gen_random_uuid(),
  fiscal_year   int    not null,
  from_line_id  uuid,
  to_line_id    uuid   not null,
  amount_yen    bigint not null check (amount_yen > 0),
  reason        text   not null check (reason <> ''),
  drafted_at    timestamptz not null,
  drafted_name  text   not null,
  approved_at   timestamptz,
  approved_name text,
  paper_label   text   not null default '',
  decided_at    timestamptz,
  decided_name  text,
  returned_at   timestamptz,
  returned_name text,
  return_reason text   not null default '',
  version       int    not null default 1,
  primary key (city, id),
  foreign key (city, from_line_id) references measures.budget_lines (city, id),
  foreign key (city, to_line_id) references measures.budget_lines (city, id),
  constraint a_transfer_goes_elsewhere check (from_line_id is distinct from to_line_id)
);
call platform.keep_within_city('measures.transfers');
create index transfers_into on measures.transfers (city, to_line_id);
create index transfers_out_of on measures.transfers (city, from_line_id);
