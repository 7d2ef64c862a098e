-- When the body was short of its quorum is read from who was there when, and so needs no table.
drop table councils.quorum_gaps;
-- Why an announcement came after its day, and who chairs where the chair is away.
alter table councils.meetings add column presider_id uuid;
alter table councils.meetings add column announce_reason text not null default '';
