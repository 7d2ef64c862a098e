-- Every count is kept once for each place from which it is written, and is their sum: two who register at
-- the same moment write from different connections, and none loses a race for the one row.
alter table businesses.facet_counts add column place int not null default 0;
alter table businesses.facet_counts drop constraint facet_counts_pkey;
alter table businesses.facet_counts add primary key (city, facet, value, place);
