-- 督促: once for each day on which something of a claim fell due (自治法231条の3, 自治令171条), which renews its
-- prescription (自治法236条4項). 催告: as often as needed, of all that is overdue (民法150条). Each with its paper.
create table grants.claim_notices (
  city           int  not null default platform.this_city(),
  return_id      uuid not null,
  seq            int  not null check (seq > 0),
  kind           text not null check (kind in ('督促', '催告')),
  due_on         date,
  unpaid_yen     bigint not null check (unpaid_yen > 0),
  pay_by         date not null,
  sent_on        date not null,
  sent_name      text not null,
  document_label text not null check (document_label <> ''),
  primary key (city, return_id, seq),
  foreign key (city, return_id) references grants.returns (city, id),
  constraint a_demand_of_the_law_names_its_due_day check ((kind = '督促') = (due_on is not null)),
  constraint a_demand_comes_after_the_due_day check (due_on < sent_on),
  constraint a_demand_leaves_time_to_pay check (pay_by > sent_on)
);
call platform.keep_within_city('grants.claim_notices');
create unique index one_demand_of_the_law_for_a_due_day on grants.claim_notices (city, return_id, due_on)
  where kind = '督促';
revoke update, delete on grants.claim_notices from sanchi_app;

insert into grants.claim_notices (city, return_id, seq, kind, due_on, unpaid_yen, pay_by, sent_on,
  sent_name, document_label)
select r.city, r.id, 1, '督促', r.due_on, r.amount_yen, r.reminded_on + 10, r.reminded_on,
  coalesce(p.issued_name, '－'), coalesce(p.label, '督促状')
from grants.returns r
left join grants.papers p on (p.city, p.application_id) = (r.city, r.application_id)
  and p.kind = '督促状' and p.issued_on = r.reminded_on
where r.reminded_on is not null
returning return_id;
alter table grants.returns drop column reminded_on;

-- By how many unpaid parts the rest of an agreement falls due at once: what the paper of the agreement says.
create table grants.instalment_terms (
  city         int  not null default platform.this_city(),
  return_id    uuid not null,
  agreement    int  not null,
  first_place  int  not null default 1 check (first_place = 1),
  missed_parts int  not null check (missed_parts between 1 and 12),
  primary key (city, return_id, agreement),
  foreign key (city, return_id, agreement, first_place)
    references grants.instalments (city, return_id, agreement, place)
);
call platform.keep_within_city('grants.instalment_terms');
revoke update, delete on grants.instalment_terms from sanchi_app;

-- 期限の利益の喪失 (自治令171条の3, 民法137条): the parts that were to fall due later fall due on one day.
create table grants.accelerations (
  city           int  not null default platform.this_city(),
  return_id      uuid not null,
  agreement      int  not null,
  first_place    int  not null default 1 check (first_place = 1),
  ground         text not null check (ground in ('分割納付の不履行', '破産手続の開始')),
  left_yen       bigint not null check (left_yen > 0),
  told_on        date not null,
  due_on         date not null,
  decision_id    uuid not null,
  document_label text not null check (document_label <> ''),
  primary key (city, return_id, agreement),
  foreign key (city, return_id, agreement, first_place)
    references grants.instalments (city, return_id, agreement, place),
  foreign key (city, decision_id) references grants.decisions (city, id),
  constraint the_rest_falls_due_after_it_is_told check (due_on > told_on)
);
call platform.keep_within_city('grants.accelerations');
revoke update, delete on grants.accelerations from sanchi_app;

alter table grants.decisions drop constraint a_kind_of_decision_is_known;
alter table grants.decisions add constraint a_kind_of_decision_is_known check (kind in ('交付決定', '不交付',
  '変更承認', '変更不承認', '概算払', '是正命令', '額の確定', '取消し', '返還命令', '財産処分', '地位承継',
  '一時停止', '一時停止解除', '事前着手', '事前着手不承認', '履行延期', '期限の繰上げ', '加算金の免除'));
