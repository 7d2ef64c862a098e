-- Bodies to list and count, from any floor; columns are added, never renamed.
create view councils.v_bodies with (security_invoker = true) as
select b.city, b.id as body_id, b.name, b.basis, b.section_id, b.parent_id, b.seats_max,
  b.quorum_rule, b.chair_way, b.established_on, b.ended_on
from councils.bodies b;

-- Members in the columns that anybody may read; a name only where the member agreed.
create view councils.v_members with (security_invoker = true) as
select m.city, m.id as member_id, m.body_id, m.category, m.term_from, m.term_to, m.term_number,
  m.appointed_on, m.ended_on,
  case when m.publishes_name then p.name end as public_name,
  case when m.publishes_post then p.affiliation end as public_affiliation
from councils.members m
join councils.people p on (p.city, p.id) = (m.city, m.person_id);

-- Who stands behind a vision, for the conflict check of a call: never listed to anybody else.
create view councils.v_vision_parties with (security_invoker = true) as
select v.city, v.id as vision_id, v.answer_id, 'leader' as role, v.leader_id as account_id,
  v.leader_name as name
from councils.visions v
union all
select b.city, b.vision_id, v.answer_id, 'backer', b.account_id, b.name
from councils.vision_backers b
join councils.visions v on (v.city, v.id) = (b.city, b.vision_id)
where b.left_on is null;
