-- A shard adds a number to a name: it has to be short.
alter table grants.instalment_terms
  rename constraint instalment_terms_city_return_id_agreement_first_place_fkey to instalment_terms_part_fkey;
alter table grants.accelerations
  rename constraint accelerations_city_return_id_agreement_first_place_fkey to accelerations_part_fkey;
