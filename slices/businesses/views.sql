-- To list and count from any floor. Headcounts stay inside: whoever shows them cuts them into bands.
create view businesses.v_businesses with (security_invoker = true) as
select city, id as business_id, kind, name, kana, district, jsic_code, jsic_revision, state,
  state_on, confirmed_on, is_sample
from businesses.businesses;

-- Who can do which process, for chains and coverage lists; what has closed is left to the reader's state filter.
create view businesses.v_holdings with (security_invoker = true) as
select h.city, h.id as holding_id, h.business_id, h.process_id, p.trade, p.name as process, h.level,
  h.willing, h.verified, h.verified_on, b.state, b.name as business, b.district,
  h.capacity, h.capacity_unit, b.is_sample
from businesses.holdings h
join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id);

-- The city's list of processes.
create view businesses.v_processes with (security_invoker = true) as
select city, id as process_id, trade, name, synonyms, name_key, is_sample from businesses.processes;

-- Who can do what at which level, without names: for outlooks, which show bands and years and no person.
create view businesses.v_skills with (security_invoker = true) as
select s.city, s.person_id, p.business_id, s.process_id, s.level, p.part, p.birth_year,
  p.intends_to, s.confirmed_on, b.state
from businesses.skills s
join businesses.people p on (p.city, p.id) = (s.city, s.person_id)
join businesses.businesses b on (b.city, b.id) = (p.city, p.business_id);

-- The succession as it was last recorded of each business.
create view businesses.v_successions with (security_invoker = true) as
select distinct on (s.city, s.business_id) s.city, s.business_id, s.state, s.on_day
from businesses.successions s
order by s.city, s.business_id, s.on_day desc, s.number desc;
