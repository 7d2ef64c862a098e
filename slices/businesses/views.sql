-- To list and count from any floor. Headcounts stay inside: whoever shows them cuts them into bands.
create view businesses.v_businesses with (security_invoker = true) as
select city, id as business_id, kind, name, kana, district, jsic_code, jsic_revision, state,
  state_on, confirmed_on, is_sample
from businesses.businesses;

-- Who can do which process, for chains and coverage lists; what has closed is left to the reader's state filter.
create view businesses.v_holdings with (security_invoker = true) as
select h.city, h.id as holding_id, h.business_id, h.process_id, p.trade, p.name as process, h.level,
  h.willing, h.verified, h.verified_on, b.state
from businesses.holdings h
join businesses.processes p on (p.city, p.id) = (h.city, h.process_id)
join businesses.businesses b on (b.city, b.id) = (h.city, h.business_id);
