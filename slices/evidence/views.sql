-- 糸の健康: counted from any floor, never acted on.
create view evidence.v_beads with (security_invoker = true) as
select city, bead, pid, family, kind, slice, ref, version, title, happened_on, available_on, due_on,
  recorded_at, section_id, fy, state
from evidence.beads;

create view evidence.v_links with (security_invoker = true) as
select l.city, l.id as link_id, l.up, l.down, l.type, l.is_primary, l.amount_yen, l.recorded_at,
  l.ended_at, u.kind as up_kind, d.kind as down_kind, u.section_id as up_section,
  d.section_id as down_section
from evidence.links l
join evidence.beads u on (u.city, u.bead) = (l.city, l.up)
join evidence.beads d on (d.city, d.bead) = (l.city, l.down);
