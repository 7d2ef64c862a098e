-- A city's value is never overwritten: the same day may be decided again, and the later decision counts.
alter table platform.settings drop constraint settings_pkey;
alter table platform.settings add column set_at timestamptz not null default '2000-01-01T00:00:00Z';
alter table platform.settings add primary key (city, name, valid_from, set_at);
alter table platform.settings add column set_by uuid;
alter table platform.settings add column set_by_name text not null default '';
alter table platform.settings add column reason text not null default '';
