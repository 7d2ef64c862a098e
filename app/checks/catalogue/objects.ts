import { type CatalogueCheck, listed, ours } from './our-tables.ts'

/** Sequences that a create table made, one for all cities, where a counter row would make them wait. */
export const sequences: readonly string[] = []

// As pg_get_expr writes them; the patterns are PostgreSQL's, between dollar signs.
const type = String.raw`(::[a-z_ .()0-9"\[\]]+)?`
const literal = `'([^']|'')*'${type}`
const number = String.raw`\(?-?[0-9.]+\)?${type}`
const empty = String.raw`ARRAY\[\]${type}|NULL${type}`
const call = String.raw`platform\.this_city\(\)|gen_random_uuid\(\)|now\(\)|CURRENT_DATE`
const allowed = `^(${literal}|${number}|${empty}|true|false|${call})$`

export const objectChecks: readonly CatalogueCheck[] = [
  {
    rule: 'trigger',
    sentence: 'A distributed table has no triggers; the action does it, where one can read it.',
    sql: `with ${ours} select ours.name || '.' || g.tgname as name from pg_trigger g
      join ours on ours.oid = g.tgrelid where not g.tgisinternal`,
  },
  {
    rule: 'rewrite-rule',
    sentence: 'A distributed table has no rules.',
    sql: `with ${ours} select ours.name || '.' || w.rulename as name from pg_rewrite w
      join ours on ours.oid = w.ev_class where w.rulename <> '_RETURN'`,
  },
  {
    rule: 'identity',
    sentence: 'No identity column: a uuid, or a number from platform.counters.',
    sql: `with ${ours} select ours.name || '.' || a.attname as name from pg_attribute a
      join ours on ours.oid = a.attrelid where a.attidentity <> '' and not a.attisdropped`,
  },
  {
    rule: 'sequence',
    sentence: 'No sequence but those on the list: a uuid, or a number from platform.counters.',
    sql: `with ${ours} select name from ours where relkind = 'S' and name not in ${listed(sequences)}
      and not exists (select from pg_depend d join pg_attribute a
        on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
        where d.objid = ours.oid and a.attidentity <> '')`,
  },
  {
    rule: 'table-storage',
    sentence: 'Only plain tables and views: none materialized, unlogged, inherited or foreign.',
    sql: `with ${ours} select name from ours where relkind in ('m', 'f') or
      (relkind in ('r', 'p') and (relpersistence = 'u'
        or exists (select from pg_inherits h where h.inhrelid = ours.oid)))`,
  },
  {
    rule: 'default',
    sentence:
      'A default is a constant, platform.this_city(), gen_random_uuid(), now() or current_date.',
    sql: `with ${ours} select ours.name || '.' || a.attname as name from pg_attrdef d
      join ours on ours.oid = d.adrelid
      join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
      where a.attgenerated = '' and pg_get_expr(d.adbin, d.adrelid) !~ $re$${allowed}$re$
        and pg_get_expr(d.adbin, d.adrelid) !~ '^nextval[(]'`,
  },
  {
    rule: 'long-name',
    sentence: 'The name is longer than 54 bytes; a shard adds a number to it.',
    sql: `with ${ours}
      select name from ours where octet_length(relname) > 54
      union all
      select ours.name || '.' || x.conname from pg_constraint x join ours on ours.oid = x.conrelid
      where octet_length(x.conname) > 54 and x.contype not in ('p', 'u', 'x')`,
  },
]
