-- 生きた資料: a paper that is drawn from the records until it is sent, and then stands as it was sent.
alter table councils.papers add column live_kind text not null default '';
alter table councils.papers add constraint a_live_paper_is_known
  check (live_kind in ('', '根拠', '対応状況', '宿題'));
alter table councils.papers add column live_pid text not null default '';
-- What it printed on the day it was sent; its seal is under snapshot_pid.
alter table councils.papers add column content jsonb;
alter table councils.papers add column seal text not null default '';
