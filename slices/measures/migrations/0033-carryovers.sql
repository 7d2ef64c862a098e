-- 繰越: 明許 as the budget provides (213条), 事故 where a contract stood and it could not be helped (220条3項).
create table measures.carryovers (
  city           int    not null default platform.this_city(),
  id             uuid   not null default gen_random_uuid(),
  measure_id     uuid   not null,
  fiscal_year    int    not null,
  kind           text   not null check (kind in ('明許', '事故')),
  round_id       uuid,
  limit_yen      bigint,
  contract_on    date,
  amount_yen     bigint not null check (amount_yen > 0),
  -- 既収入特定財源, and what is still to come, by where it comes from.
  received_yen   bigint not null default 0,
  national_yen   bigint not null default 0,
  prefecture_yen bigint not null default 0,
  bond_yen       bigint not null default 0,
  other_yen      bigint not null default 0,
  reason         text   not null check (reason <> ''),
  drafted_at     timestamptz not null,
  drafted_name   text   not null,
  decided_at     timestamptz,
  decided_name   text,
  returned_at    timestamptz,
  returned_name  text,
  return_reason  text   not null default '',
  version        int    not null default 1,
  primary key (city, id),
  foreign key (city, measure_id) references measures.measures (city, id),
  foreign key (city, round_id) references measures.rounds (city, id),
  constraint provided_in_a_budget_or_contracted
    check (kind = '事故' and contract_on is not null or kind = '明許' and round_id is not null)
);
call platform.keep_within_city('measures.carryovers');
create index carryovers_of_measure on measures.carryovers (city, measure_id, fiscal_year);
