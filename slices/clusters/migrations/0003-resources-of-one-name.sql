-- Two 文化財 may be called alike (木造阿弥陀如来立像); then their numbers tell them apart.
alter table clusters.resources drop constraint resources_city_legal_type_name_key;
alter table clusters.resources add constraint a_name_stands_once_for_a_number
  unique nulls not distinct (city, legal_type, name, heritage_number);
