-- The line may also come to those who came together and are put in order by the public lot.
alter table grants.arrival_turns alter column amount_yen drop not null;
alter table grants.arrival_turns drop constraint arrival_turns_what_check;
alter table grants.arrival_turns add constraint what_is_done_next_is_known
  check (what in ('決定', '打診', '抽選') and (what = '抽選') = (amount_yen is null));
