-- What a picture of an invoice looks like, so that nearly the same one is found again: 64 bits of its coarse waves.
alter table grants.expenses add column picture_hash text not null default '';
alter table grants.expenses add constraint a_picture_hash_is_of_64_bits
  check (picture_hash ~ '^([0-9a-f]{16})?$');
-- 原価 of what was bought from a related party, as the inspection found it.
alter table grants.expenses add column cost_price_yen bigint;
alter table grants.expenses add constraint a_cost_price_is_no_more_than_the_price
  check (cost_price_yen between 0 and amount_yen);
create index expenses_with_picture on grants.expenses (city) where picture_hash <> '';

-- 関係者との取引: the cost price counts, or nothing [city].
alter table grants.scheme_editions add column related_mode text not null default '原価まで';
alter table grants.scheme_editions add constraint a_related_purchase_counts_somehow
  check (related_mode in ('原価まで', '対象外'));

-- 写真 of what was done, with the day on which the camera says that it was taken.
create table grants.report_photos (
  city           int  not null default platform.this_city(),
  id             uuid not null default gen_random_uuid(),
  application_id uuid not null,
  caption        text not null check (caption <> ''),
  file_id        uuid not null,
  file_sha256    text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  taken_on       date,
  added_at       timestamptz not null,
  added_name     text not null,
  removed_at     timestamptz,
  primary key (city, id),
  foreign key (city, application_id) references grants.applications (city, id),
  foreign key (city, file_id) references platform.files (city, id)
);
call platform.keep_within_city('grants.report_photos');
create index report_photos_of on grants.report_photos (city, application_id, added_at, id);
