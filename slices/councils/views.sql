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

-- Who sits where, from and until when, for the conflict check of a call: never listed to anybody.
create view councils.v_seats with (security_invoker = true) as
select m.city, m.body_id, b.name as body, m.person_id, p.account_id, p.business_id, m.term_from,
  coalesce(m.ended_on, m.term_to) as until
from councils.members m
join councils.people p on (p.city, p.id) = (m.city, m.person_id)
join councils.bodies b on (b.city, b.id) = (m.city, m.body_id)
where m.appointed_on is not null;

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

-- Opinions to count, with the class and days of their answers; their words stay with those who may read them.
create view councils.v_opinions with (security_invoker = true) as
select o.city, o.id as opinion_id, o.body_id, o.meeting_id, o.item_id, o.number, o.group_id, o.answer_id,
  t.held_on as given_on, s.answer_class, s.due_on, s.next_on,
  (s.approved_at at time zone 'Asia/Tokyo')::date as answered_on, a.done_on,
  (t.published_on is not null and not i.is_closed) as is_public
from councils.opinions o
join councils.meetings t on (t.city, t.id) = (o.city, o.meeting_id)
join councils.items i on (i.city, i.id) = (o.city, o.item_id)
join councils.answers a on (a.city, a.id) = (o.city, o.answer_id)
left join councils.answer_steps s on (s.city, s.id) = (a.city, a.approved_step_id);

-- Proposals to count, secret ones among them; nothing of what they say.
create view councils.v_proposals with (security_invoker = true) as
select p.city, p.id as proposal_id, p.fiscal_year, p.section_id, p.received_on, p.due_on, p.answered_on,
  p.begun_on, p.done_on, p.given_up_on, p.withdrawn_on, p.answer_id
from councils.proposals p;
