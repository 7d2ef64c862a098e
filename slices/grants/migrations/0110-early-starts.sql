-- 事前着手の承認: from which day an order may be placed before 交付決定, asked for and decided with a paper.
alter table grants.decisions drop constraint a_kind_of_decision_is_known;
alter table grants.decisions add constraint a_kind_of_decision_is_known check (kind in ('交付決定', '不交付',
  '変更承認', '変更不承認', '概算払', '是正命令', '額の確定', '取消し', '返還命令', '財産処分', '地位承継',
  '一時停止', '一時停止解除', '事前着手', '事前着手不承認', '履行延期', '加算金の免除'));

create table grants.early_starts (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  seq            int  not null check (seq > 0),
  from_on        date not null,
  reason         text not null check (length(reason) >= 5),
  asked_at       timestamptz not null,
  asked_on       date not null,
  asked_name     text not null,
  outcome        text check (outcome in ('承認', '不承認')),
  decision_id    uuid,
  decided_on     date,
  primary key (city, id),
  constraint early_starts_seq_key unique (city, application_id, seq),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, decision_id) references grants.decisions (city, id),
  constraint nothing_is_begun_before_it_is_asked_for check (from_on >= asked_on),
  constraint an_outcome_has_its_decision
    check ((outcome is null) = (decision_id is null) and (outcome is null) = (decided_on is null))
);
call platform.keep_within_city('grants.early_starts');
create unique index one_open_early_start on grants.early_starts (city, application_id)
  where outcome is null;
create unique index one_approved_early_start on grants.early_starts (city, application_id)
  where outcome = '承認';
