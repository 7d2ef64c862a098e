-- To list and count from any floor. Headcounts stay inside: whoever shows them cuts them into bands.
create view businesses.v_businesses with (security_invoker = true) as
select city, id as business_id, kind, name, kana, district, jsic_code, jsic_revision, state,
  state_on, confirmed_on, is_sample
from businesses.businesses;
