-- 採点の統計: what a closing gave, computed once and kept, so that the next panel can be planned by it.
create table grants.round_statistics (
  city         int  not null default platform.this_city(),
  call_id      uuid not null,
  applications int  not null check (applications >= 0),
  members      int  not null check (members >= 0),
  scores       int  not null check (scores >= 0),
  places       int  not null check (places >= 0),
  -- Null where the scores could not carry them.
  icc_one      double precision check (icc_one between 0 and 1),
  icc_mean     double precision check (icc_mean between 0 and 1),
  kendall_w    double precision check (kendall_w between 0 and 1),
  seed         bigint not null,
  matrix_hash  text not null check (matrix_hash ~ '^[0-9a-f]{64}$'),
  kept_at      timestamptz not null,
  primary key (city, call_id),
  foreign key (city, call_id) references grants.selection_rounds (city, call_id)
);
call platform.keep_within_city('grants.round_statistics');
revoke update, delete on grants.round_statistics from sanchi_app;
