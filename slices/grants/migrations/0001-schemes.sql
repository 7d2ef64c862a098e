-- 制度: one 交付要綱. What it says is kept by edition; a call holds to the edition under which it was opened.
create table grants.schemes (
  city        int  not null default platform.this_city(),
  id          uuid not null default gen_random_uuid(),
  measure_id  uuid not null,
  section_id  uuid not null,
  name        text not null check (name <> ''),
  kind        text not null,
  -- 間接補助: the body to which the city grants, and which grants on.
  body_account_id uuid,
  sunset_on   date,
  created_at  timestamptz not null,
  created_name text not null,
  is_sample   boolean not null default false,
  version     int  not null default 1,
  primary key (city, id),
  foreign key (city, measure_id) references measures.measures (city, id),
  foreign key (city, section_id) references platform.sections (city, id),
  foreign key (city, body_account_id) references platform.accounts (city, id),
  constraint a_kind_of_scheme_is_known check (kind in ('出展支援', 'コンサルティング委託料補助',
    '後継者育成', '普及啓発', '展示会', '新商品開発', '外郭団体経由'))
);
call platform.keep_within_city('grants.schemes');
create index schemes_of_measure on grants.schemes (city, measure_id);

create table grants.scheme_editions (
  city            int  not null default platform.this_city(),
  scheme_id       uuid not null,
  edition         int  not null check (edition > 0),
  written_at      timestamptz not null,
  written_name    text not null,
  legal_nature    text not null,
  -- 地方自治法232条の2: a subsidy only where 公益上必要.
  public_interest text not null default '',
  outline         text not null default '',
  national_funds  boolean not null default false,
  tax_basis       text not null,
  rate_num        int not null check (rate_num > 0),
  rate_den        int not null check (rate_den > 0),
  cap_yen         bigint check (cap_yen > 0),
  floor_yen       bigint not null default 0 check (floor_yen >= 0),
  floor_mode      text not null default '不交付' check (floor_mode in ('不交付', '切上げなし')),
  round_unit_yen  int not null default 1000 check (round_unit_yen > 0),
  deducts_income  boolean not null default true,
  other_mode      text not null default '併給不可'
    check (other_mode in ('併給不可', '控除型', '総額上限型')),
  ceiling_num     int not null default 1 check (ceiling_num > 0),
  ceiling_den     int not null default 1 check (ceiling_den > 0),
  -- k-th award of a group: [[1,1],[3,4],[1,2]]; beyond the last it is not eligible.
  re_award        jsonb not null default '[[1,1],[3,4],[1,2]]',
  re_award_years  int not null default 5 check (re_award_years >= 0),
  block_years     int not null default 3 check (block_years >= 0),
  start_rule      text not null default '交付決定後'
    check (start_rule in ('交付決定後', '公募開始日以後', '事前着手届')),
  standard_days   int not null check (standard_days > 0),
  correction_days int not null default 5 check (correction_days > 0),
  withdrawal_days int not null default 15 check (withdrawal_days > 0),
  -- 20 % of the smaller of two categories.
  shift_num       int not null default 1 check (shift_num > 0),
  shift_den       int not null default 5 check (shift_den > 0),
  advance_num     int not null default 8 check (advance_num >= 0),
  advance_den     int not null default 10 check (advance_den > 0),
  report_days     int not null default 30 check (report_days > 0),
  report_latest   text not null default '04-10' check (report_latest ~ '^[0-9]{2}-[0-9]{2}$'),
  per_category    boolean not null default false,
  other_inspector_from_yen bigint not null default 1000000,
  cash_limit_yen  bigint not null default 100000,
  book_years      int not null default 5,
  asset_threshold_yen bigint not null default 500000,
  disposal_method text not null default '月数' check (disposal_method in ('月数', '残存簿価')),
  returns_profit  boolean not null default false,
  follow_up_years int not null default 5 check (follow_up_years between 0 and 20),
  -- 1095 = 10.95 % a year = 3/10,000 a day.
  penalty_bp      int not null default 1095 check (penalty_bp between 0 and 3650),
  penalty_counts_both_days boolean not null default true,
  reminder_days   int not null default 20,
  administration_num int not null default 1 check (administration_num >= 0),
  administration_den int not null default 10 check (administration_den > 0),
  -- 専決: up to how much a rank decides; the last band has no limit.
  approval_bands  jsonb not null
    default '[{"upToYen":1000000,"role":"head"},{"upToYen":10000000,"role":"director"},{"upToYen":null,"role":"executive"}]',
  -- 様式: 「交付申請」 → 「様式第1号」
  form_numbers    jsonb not null default '{}',
  primary key (city, scheme_id, edition),
  foreign key (city, scheme_id) references grants.schemes (city, id),
  constraint a_legal_nature_is_known check (legal_nature in ('条例に基づく処分',
    '規則に基づく（市の解釈による）', '要綱に基づく贈与契約')),
  constraint a_tax_basis_is_known check (tax_basis in ('税抜', '税込', '免税簡易は税込')),
  constraint no_grant_is_more_than_the_cost check (rate_num <= rate_den)
);
call platform.keep_within_city('grants.scheme_editions');

-- 費目
create table grants.scheme_categories (
  city       int  not null default platform.this_city(),
  scheme_id  uuid not null,
  edition    int  not null,
  place      int  not null check (place > 0),
  code       text not null check (code ~ '^[A-Z0-9]{1,8}$'),
  name       text not null check (name <> ''),
  is_eligible boolean not null default true,
  cap_yen    bigint check (cap_yen > 0),
  share_num  int check (share_num > 0),
  share_den  int check (share_den > 0),
  -- 税抜; null: no quotes are asked.
  quotes_from_yen bigint check (quotes_from_yen > 0),
  evidence   text[] not null default '{}',
  primary key (city, scheme_id, edition, code),
  constraint categories_place_key unique (city, scheme_id, edition, place),
  foreign key (city, scheme_id, edition) references grants.scheme_editions (city, scheme_id, edition),
  constraint a_share_is_whole check ((share_num is null) = (share_den is null)
    and (share_num is null or share_num <= share_den))
);
call platform.keep_within_city('grants.scheme_categories');
