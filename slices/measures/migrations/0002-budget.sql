-- 予算要求: rounds, requests, 積算, and what pays for it.
create table measures.rounds (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  fiscal_year int  not null,
  kind        text not null,
  due_on      date not null,
  assembly_on date,
  policy      text not null default '',
  opened_at   timestamptz not null,
  voted_on    date,
  primary key (city, id),
  unique (city, fiscal_year, kind)
);
call platform.keep_within_city('measures.rounds');

-- シーリング
create table measures.ceilings (
  city       int    not null default platform.this_city(),
  round_id   uuid   not null,
  section_id uuid   not null,
  amount_yen bigint not null check (amount_yen >= 0),
  primary key (city, round_id, section_id),
  foreign key (city, round_id) references measures.rounds (city, id)
);
call platform.keep_within_city('measures.ceilings');

-- 内示: from this moment the sections know the stage.
create table measures.releases (
  city        int  not null default platform.this_city(),
  round_id    uuid not null,
  stage       text not null check (stage in ('head', 'director', 'mayor')),
  released_at timestamptz not null,
  released_name text not null,
  primary key (city, round_id, stage),
  foreign key (city, round_id) references measures.rounds (city, id)
);
call platform.keep_within_city('measures.releases');

create table measures.requests (
  city          int  not null default platform.this_city(),
  id            uuid not null default gen_random_uuid(),
  measure_id    uuid not null,
  round_id      uuid not null,
  drafted_at    timestamptz not null,
  drafted_name  text not null,
  requested_at  timestamptz,
  requested_name text,
  received_at   timestamptz,
  received_name text,
  returned_at   timestamptz,
  return_reason text not null default '',
  response      text not null default '',
  later_yen     bigint[] not null default '{}',
  tax_yen       bigint not null default 0,
  tax_kind      text not null default '',
  version       int  not null default 1,
  primary key (city, id),
  unique (city, measure_id, round_id),
  foreign key (city, measure_id) references measures.measures (city, id),
  foreign key (city, round_id) references measures.rounds (city, id)
);
call platform.keep_within_city('measures.requests');
create index requests_of_round on measures.requests (city, round_id);

-- One line a 節 and 細節; `amount_yen` is a multiple of 1,000.
create table measures.budget_lines (
  city       int    not null default platform.this_city(),
  id         uuid   not null default gen_random_uuid(),
  request_id uuid   not null,
  setsu      int    not null check (setsu between 1 and 27),
  saisetsu   text   not null default '',
  yen        bigint not null,
  amount_yen bigint not null,
  withdrawn_at timestamptz,
  primary key (city, id),
  unique (city, request_id, setsu, saisetsu),
  foreign key (city, request_id) references measures.requests (city, id)
);
call platform.keep_within_city('measures.budget_lines');

create table measures.schemes (
  city         int  not null default platform.this_city(),
  id           uuid not null default gen_random_uuid(),
  name         text not null check (name <> ''),
  kind         text not null,
  rate         text,
  cap_yen      bigint,
  allotted_yen bigint,
  unit_yen     bigint not null default 1000,
  is_net_base  boolean not null default false,
  special_law  text not null default '',
  same_cost    text not null default 'unknown',
  clause       text not null default '',
  page         text not null default '',
  deadline_on  date,
  confirmed_at timestamptz,
  confirmed_name text,
  is_sample    boolean not null default false,
  primary key (city, id)
);
call platform.keep_within_city('measures.schemes');

create table measures.breakdowns (
  city           int    not null default platform.this_city(),
  id             uuid   not null default gen_random_uuid(),
  line_id        uuid   not null,
  number         int    not null,
  content        text   not null,
  unit_price_yen bigint not null check (unit_price_yen >= 0),
  is_net         boolean not null default false,
  price_source   text   not null,
  quantity       text   not null,
  unit           text   not null default '',
  times          text   not null,
  factor         text   not null,
  yen            bigint not null,
  scheme_id      uuid,
  second_scheme_id uuid,
  cost_kind      text   not null check (cost_kind in ('fixed', 'variable', 'committed')),
  driver         text   not null default '',
  in_city        boolean,
  evidence_pid   text,
  primary key (city, id),
  foreign key (city, line_id) references measures.budget_lines (city, id),
  foreign key (city, scheme_id) references measures.schemes (city, id),
  foreign key (city, second_scheme_id) references measures.schemes (city, id)
);
call platform.keep_within_city('measures.breakdowns');
create index breakdowns_of_line on measures.breakdowns (city, line_id);

-- What pays for a request, as the section laid it down: one row a fund. General funds have no scheme.
create table measures.funds (
  city       int    not null default platform.this_city(),
  id         uuid   not null default gen_random_uuid(),
  request_id uuid   not null,
  scheme_id  uuid,
  amount_yen bigint not null check (amount_yen >= 0),
  primary key (city, id),
  unique nulls not distinct (city, request_id, scheme_id),
  foreign key (city, request_id) references measures.requests (city, id),
  foreign key (city, scheme_id) references measures.schemes (city, id)
);
call platform.keep_within_city('measures.funds');

-- The same funds laid onto the lines; per line they add up to it.
create table measures.fund_allocations (
  city       int    not null default platform.this_city(),
  fund_id    uuid   not null,
  line_id    uuid   not null,
  amount_yen bigint not null check (amount_yen > 0),
  primary key (city, fund_id, line_id),
  foreign key (city, fund_id) references measures.funds (city, id),
  foreign key (city, line_id) references measures.budget_lines (city, id)
);
call platform.keep_within_city('measures.fund_allocations');

-- The links of the thread that the last submission made for the funds.
create table measures.fund_links (
  city       int  not null default platform.this_city(),
  request_id uuid not null,
  link_id    uuid not null,
  primary key (city, request_id, link_id),
  foreign key (city, request_id) references measures.requests (city, id)
);
call platform.keep_within_city('measures.fund_links');
