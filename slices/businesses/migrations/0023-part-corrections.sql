-- A correction may be about a part of the record: a place, an ability, a machine, to be put right, added or
-- struck off. Of a new ability the part is its process; of another new part there is none yet.
alter table businesses.corrections add column part text not null default '';
alter table businesses.corrections add column part_id uuid;
alter table businesses.corrections add column part_name text not null default '';
alter table businesses.corrections add column act text not null default '直す';
alter table businesses.corrections
  add constraint a_part_is_known check (part in ('', 'establishments', 'holdings', 'equipment'));
alter table businesses.corrections
  add constraint an_act_is_known check (act in ('直す', '加える', 'なくす') and (part <> '' or act = '直す'));
