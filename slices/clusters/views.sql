-- 産地, to list and count from any floor: where each is, what it makes, by which processes a business belongs.
create view clusters.v_clusters with (security_invoker = true) as
select c.city, c.id as cluster_id, c.name, c.kana, c.trade, c.products, c.municipalities,
  c.districts, c.origin_year, c.is_sample,
  array(select r.process_id from clusters.rule_processes r
    where r.city = c.city and r.cluster_id = c.id) as process_ids
from clusters.clusters c;

-- The price at each station on the way to the shop, with what it adds.
create view clusters.v_channels with (security_invoker = true) as
select m.city, m.id as map_id, m.cluster_id, m.name, m.product, m.as_on, m.source, s.position,
  s.name as station, s.price,
  s.price - coalesce(lag(s.price) over (partition by m.city, m.id order by s.position), 0) as added,
  m.is_sample
from clusters.channel_maps m
join clusters.channel_stations s on (s.city, s.map_id) = (m.city, m.id);

-- Products and where each stands. Sales stay inside: they are a single maker's own.
create view clusters.v_products with (security_invoker = true) as
select city, id as product_id, cluster_id, name, kind, stage, stage_on, tier, business_ids,
  process_ids, resource_ids, is_released, is_sample
from clusters.products;

-- 連鎖: every step, tool, material and product of the city's chains as they are being worked on, with the
-- number of the version that figures are made by.
create view clusters.v_processes with (security_invoker = true) as
select n.city, c.cluster_id, n.chain_id, c.name as chain, c.state as chain_state,
  c.number as chain_number, n.id as node_id, n.kind, n.name, n.process_id, n.area, n.supply,
  n.supply_ends_on, n.demand, c.is_sample
from clusters.nodes n
join clusters.chains c on (c.city, c.id) = (n.city, n.chain_id);
