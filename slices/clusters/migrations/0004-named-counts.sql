-- Counts of a 産地 are called so: figures are those of the whole country, and stand in no city.
alter table clusters.figures rename to cluster_counts;
