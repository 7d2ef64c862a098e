-- The end of the chain as it was told outside, day by day: what is cut off behind it is found by it.
create table platform.sent_heads (
  city    int    not null default platform.this_city(),
  on_day  date   not null,
  seq     bigint not null,
  hash    text   not null,
  sent_at timestamptz not null,
  primary key (city, on_day)
);
call platform.keep_within_city('platform.sent_heads');
create index audit_at on platform.audit (city, at, seq);
create index audit_verb on platform.audit (city, verb, seq);
