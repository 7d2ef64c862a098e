-- The head of a chain is kept once for each place from which acts are written, and is the highest of them.
-- Acts at the same moment write from different connections: none loses a race for the one row.
alter table platform.chain_heads add column place int not null default 0;
alter table platform.chain_heads drop constraint chain_heads_pkey;
alter table platform.chain_heads add primary key (city, place);
