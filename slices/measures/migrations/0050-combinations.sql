-- 併用: what the outline of one of two schemes says of the other. Each reading is a row; the last counts.
create table measures.combinations (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  one_id         uuid not null,
  other_id       uuid not null,
  number         int  not null,
  same_cost      text not null check (same_cost in ('forbidden', 'deduct', 'allowed')),
  same_measure   text not null check (same_measure in ('forbidden', 'allowed')),
  clause         text not null,
  page           text not null check (page <> ''),
  confirmed_at   timestamptz not null,
  confirmed_name text not null,
  primary key (city, id),
  unique (city, one_id, other_id, number),
  foreign key (city, one_id) references measures.schemes (city, id),
  foreign key (city, other_id) references measures.schemes (city, id),
  constraint a_pair_stands_once check (one_id < other_id)
);
call platform.keep_within_city('measures.combinations');
create index combinations_of_other on measures.combinations (city, other_id);
