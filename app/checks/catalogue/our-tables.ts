/** One question to the catalogue; each row it returns names a defect in its column `name`. */
export type CatalogueCheck = {
  readonly rule: string
  readonly sentence: string
  readonly sql: string
}

/** A condition on a row `n` of pg_namespace: the schemas that our migrations made. */
export const ourSchema = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`

/**
 * `ours`: every relation of our schemas, with `kind` 'city' or 'country' as the comment says that
 * its walls set. The coordinator's own are left out: pg-boss and the list of migrations.
 */
export const ours = `
  ours as (
    select c.oid, c.relname, c.relkind, c.relpersistence, c.reloptions, c.relrowsecurity,
           c.relforcerowsecurity, n.nspname || '.' || c.relname as name,
           case when c.relkind in ('r', 'p') then obj_description(c.oid, 'pg_class') end as kind
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ourSchema} and (n.nspname, c.relname) not in (('public', 'migration'), ('public', 'migration_pkey'))
  )`

/** A list of names as an SQL list that may be empty. */
export function listed(names: readonly string[]): string {
  return `(${['', ...names].map((name) => `'${name}'`).join(', ')})`
}
