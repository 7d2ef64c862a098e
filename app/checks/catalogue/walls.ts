import { type CatalogueCheck, listed, ourSchema, ours } from './our-tables.ts'

/** Exactly what platform.keep_within_city writes, as the catalogue gives it back. */
const policyText = '(city = platform.this_city())'

/** Functions that may act as their owner, each with a reason beside it. */
export const definers: readonly string[] = []

export const wallChecks: readonly CatalogueCheck[] = [
  {
    rule: 'row-security',
    sentence: 'Row level security is not on, or not forced for the owner.',
    sql: `with ${ours} select name from ours
      where kind = 'city' and not (relrowsecurity and relforcerowsecurity)`,
  },
  {
    rule: 'one-policy',
    sentence:
      'A city’s table lets in by exactly the one policy that keep_within_city makes; any other only narrows it.',
    sql: `with ${ours} select name from ours
      where kind = 'city' and 1 is distinct from (
        select sum(case when not p.polpermissive then 0 when p.polcmd = '*' and p.polroles = '{0}'
          and pg_get_expr(p.polqual, p.polrelid) = '${policyText}'
          and pg_get_expr(p.polwithcheck, p.polrelid) = '${policyText}' then 1 else 100 end)
        from pg_policy p where p.polrelid = ours.oid)`,
  },
  {
    rule: 'view-invoker',
    sentence: 'The view looks with its owner’s eyes: with (security_invoker = true).',
    sql: `with ${ours} select name from ours where relkind = 'v'
      and not coalesce(reloptions && array['security_invoker=true', 'security_invoker=on'], false)`,
  },
  {
    rule: 'view-city',
    sentence: 'A view over a city’s rows shows city, so that it can be joined and pruned.',
    sql: `with ${ours}, showing as (
        select attrelid as oid from pg_attribute where attname = 'city' and not attisdropped)
      select v.name from ours v where v.relkind = 'v' and v.oid not in (select oid from showing)
        and exists (select from pg_rewrite w join pg_depend d on d.objid = w.oid
          join ours b on b.oid = d.refobjid and b.oid <> v.oid
          where w.ev_class = v.oid and d.classid = 'pg_rewrite'::regclass
            and (b.kind = 'city' or (b.relkind = 'v' and b.oid in (select oid from showing))))`,
  },
  {
    rule: 'definer',
    sentence:
      'A security definer function steps over the walls and is not on the list of those that may.',
    sql: `select n.nspname || '.' || p.proname as name from pg_proc p
      join pg_namespace n on n.oid = p.pronamespace
      where ${ourSchema} and p.prosecdef and n.nspname || '.' || p.proname not in ${listed(definers)}`,
  },
]
