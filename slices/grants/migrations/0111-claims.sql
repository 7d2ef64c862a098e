-- 返還の債権 as a ledger: what is paid goes to the principal first, then to 加算金, then to 延滞金.
alter table grants.repayments add column added_yen bigint not null default 0;
alter table grants.repayments add column late_yen bigint not null default 0;
alter table grants.repayments add constraint a_payment_is_what_it_pays
  check (added_yen >= 0 and late_yen >= 0 and added_yen + late_yen <= amount_yen);

-- Public law: 自治法236条. A contract: 民法. What each is, the ledger says.
alter table grants.returns add column prescription text not null default '自治法236条';
alter table grants.returns add constraint a_prescription_is_known
  check (prescription in ('自治法236条', '民法166条'));
-- 加算金 and 延滞金 net of what was waived, known from the day on which the principal is whole.
alter table grants.returns add column added_due_yen bigint;
alter table grants.returns add column late_due_yen bigint;
alter table grants.returns add column penalty_due_on date;
alter table grants.returns add constraint what_is_borne_is_known_as_one
  check ((added_due_yen is null) = (late_due_yen is null) and added_due_yen >= 0
    and late_due_yen >= 0);
alter table grants.returns drop constraint returns_cause_check;
alter table grants.returns add constraint a_cause_of_return_is_known
  check (cause in ('取消し', '超過額', '仕入控除税額', '財産処分', '収益納付', '利息'));

-- 履行延期の特約: the principal by parts, each with its day; the latest agreement holds.
create table grants.instalments (
  city        int  not null default platform.this_city(),
  return_id   uuid not null,
  agreement   int  not null check (agreement > 0),
  place       int  not null check (place > 0),
  due_on      date not null,
  amount_yen  bigint not null check (amount_yen > 0),
  agreed_on   date not null,
  decision_id uuid not null,
  primary key (city, return_id, agreement, place),
  constraint instalments_day_key unique (city, return_id, agreement, due_on),
  foreign key (city, return_id) references grants.returns (city, id),
  foreign key (city, decision_id) references grants.decisions (city, id),
  constraint a_part_is_due_after_it_is_agreed check (due_on > agreed_on)
);
call platform.keep_within_city('grants.instalments');

-- 加算金・延滞金の免除: how much of which, or the whole; never without reason and decision.
create table grants.waivers (
  city        int  not null default platform.this_city(),
  return_id   uuid not null,
  seq         int  not null check (seq > 0),
  penalty     text not null check (penalty in ('加算金', '延滞金')),
  -- Null: the whole, also what would still be borne.
  amount_yen  bigint check (amount_yen > 0),
  reason      text not null check (length(reason) >= 5),
  decision_id uuid not null,
  waived_on   date not null,
  waived_name text not null,
  primary key (city, return_id, seq),
  foreign key (city, return_id) references grants.returns (city, id),
  foreign key (city, decision_id) references grants.decisions (city, id)
);
call platform.keep_within_city('grants.waivers');
alter table grants.returns drop column waiver_reason;
alter table grants.returns drop column waived_name;
alter table grants.returns drop column instalment_note;

-- What a city's 規則 says of money that comes back.
alter table grants.scheme_editions add column return_days int not null default 30;
alter table grants.scheme_editions add constraint a_return_has_days
  check (return_days between 1 and 365);
alter table grants.scheme_editions add column penalty_unit_yen int not null default 1;
alter table grants.scheme_editions add constraint a_penalty_is_cut_to_a_unit
  check (penalty_unit_yen in (1, 10, 100));
alter table grants.scheme_editions add column late_special boolean not null default false;
