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

-- Where businesses work. Headcounts and telephone numbers stay inside.
create view businesses.v_establishments with (security_invoker = true) as
select e.city, e.id as establishment_id, e.business_id, e.name, e.kind, e.municipality, e.district,
  e.opened_in, e.closed_in, e.tenure, e.lease_ends_on, e.area_m2, e.confirmed_on, b.state, b.is_sample
from businesses.establishments e
join businesses.businesses b on (b.city, b.id) = (e.city, e.business_id);

-- Machines and what is known of their end; what renewing them costs stays inside. In use: retired_in is null.
create view businesses.v_equipment with (security_invoker = true) as
select e.city, e.id as equipment_id, e.business_id, e.establishment_id, e.process_id, e.name, e.units,
  e.installed_year, e.condition, e.replaceability, e.parts_end_year, e.maintainer, e.renewal_year,
  e.retired_in, e.confirmed_on, b.name as business, b.district, b.state, b.is_sample
from businesses.equipment e
join businesses.businesses b on (b.city, b.id) = (e.city, e.business_id);

-- Days on which something of a business that has not closed falls due. Of a year alone, its last day;
-- subject and id say where it stands: /businesses/<business_id>/<subject>/<id>.
create view businesses.v_due_dates with (security_invoker = true) as
select d.city, d.business_id, d.due_on, d.what, d.subject, d.id, d.known_to
from (
  select e.city, e.business_id, e.lease_ends_on as due_on, '賃借の満了：' || e.name as what,
    'establishments' as subject, e.id::text as id, 'day' as known_to
  from businesses.establishments e
  where e.lease_ends_on is not null and e.closed_in is null
  union all
  select m.city, m.business_id, make_date(m.renewal_year, 12, 31), '設備の更新予定：' || m.name,
    'equipment', m.id::text, 'year'
  from businesses.equipment m
  where m.renewal_year is not null and m.retired_in is null
  union all
  select m.city, m.business_id, make_date(m.parts_end_year, 12, 31), '部品供給の終了：' || m.name,
    'equipment', m.id::text, 'year'
  from businesses.equipment m
  where m.parts_end_year is not null and m.retired_in is null
) d
join businesses.businesses b on (b.city, b.id) = (d.city, d.business_id)
where b.state <> '廃業';
