import { type CatalogueCheck, ours } from './our-tables.ts'

const columnAt = (table: string, keys: string, position: number) =>
  `(select attname from pg_attribute where attrelid = ${table} and attnum = ${keys}[${position}])`

export const keyChecks: readonly CatalogueCheck[] = [
  {
    rule: 'table-kind',
    sentence: 'The table is neither a city’s nor the country’s: call one of the two procedures.',
    sql: `with ${ours} select name from ours
      where relkind in ('r', 'p') and (kind is null or kind not in ('city', 'country'))`,
  },
  {
    rule: 'city-first',
    sentence: 'The first column of a city’s table is: city int not null.',
    sql: `with ${ours} select name from ours where kind = 'city' and not exists (
      select from pg_attribute a where a.attrelid = ours.oid and a.attnum = 1
        and a.attname = 'city' and a.atttypid = 'int4'::regtype and a.attnotnull)`,
  },
  {
    rule: 'primary-key',
    sentence: 'The table has no primary key and could not be moved while in use.',
    sql: `with ${ours} select name from ours where relkind in ('r', 'p') and not exists (
      select from pg_index i where i.indrelid = ours.oid and i.indisprimary)`,
  },
  {
    rule: 'city-in-index',
    sentence: 'Primary key, unique and btree indexes of a city’s table begin with city.',
    sql: `with ${ours} select x.name from ours t
      join pg_index i on i.indrelid = t.oid join ours x on x.oid = i.indexrelid
      join pg_class c on c.oid = i.indexrelid join pg_am m on m.oid = c.relam
      where t.kind = 'city' and (i.indisunique or m.amname = 'btree') and not i.indisexclusion
        and ${columnAt('t.oid', 'i.indkey', 0)} is distinct from 'city'`,
  },
  {
    rule: 'city-in-exclusion',
    sentence: 'An exclusion in a city’s table holds within the city: city with =.',
    sql: `with ${ours} select t.name || '.' || x.conname as name from ours t
      join pg_constraint x on x.conrelid = t.oid
      where t.kind = 'city' and x.contype = 'x' and not exists (
        select from unnest(x.conkey, x.conexclop) as k(attnum, operator)
        join pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
        join pg_operator o on o.oid = k.operator
        where a.attname = 'city' and o.oprname = '=')`,
  },
  {
    rule: 'foreign-key-city',
    sentence: 'A key from a city’s table to a city’s table begins with city on both sides.',
    sql: `with ${ours} select t.name || '.' || x.conname as name from pg_constraint x
      join ours t on t.oid = x.conrelid join ours r on r.oid = x.confrelid
      where x.contype = 'f' and t.kind = 'city' and r.kind = 'city'
        and (${columnAt('t.oid', 'x.conkey', 1)} <> 'city'
          or ${columnAt('r.oid', 'x.confkey', 1)} <> 'city')`,
  },
  {
    rule: 'foreign-key-direction',
    sentence: 'A key leads from a city to its own city or to the country, and never back.',
    sql: `with ${ours} select t.name || '.' || x.conname as name from pg_constraint x
      join ours t on t.oid = x.conrelid left join ours r on r.oid = x.confrelid
      where x.contype = 'f' and not (coalesce(t.kind, '') = 'city' and coalesce(r.kind, '') = 'city')
        and coalesce(r.kind, '') <> 'country'`,
  },
  {
    rule: 'foreign-key-action',
    sentence: 'A key does nothing or cascades on delete; it never sets null or follows an update.',
    sql: `with ${ours} select t.name || '.' || x.conname as name from pg_constraint x
      join ours t on t.oid = x.conrelid
      where x.contype = 'f' and (x.confdeltype in ('n', 'd') or x.confupdtype in ('n', 'd', 'c'))`,
  },
]
