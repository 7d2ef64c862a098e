import { z } from 'zod'
import type { Query } from '../database/engine.ts'

/** A table as it is copied: columns that are computed by the database are left out. */
export type Table = z.infer<typeof Table>
const Table = z.object({
  name: z.string(),
  wall: z.enum(['city', 'country']),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  /** Columns of the primary key in its order; text sorts by its bytes, alike on every machine. */
  key: z.array(z.object({ name: z.string(), isText: z.boolean() })).min(1),
})

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'public') and n.nspname not like 'pg\\_%'`

/** Every table of the house, by name. */
export async function tablesIn(ask: Query): Promise<Table[]> {
  const { rows } = await ask(
    `select c.oid::regclass::text as name, obj_description(c.oid, 'pg_class') as wall,
       (select jsonb_agg(jsonb_build_object('name', quote_ident(a.attname),
          'type', format_type(a.atttypid, a.atttypmod)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
          and a.attgenerated = '') as columns,
       (select jsonb_agg(jsonb_build_object('name', quote_ident(a.attname),
          'isText', a.attcollation <> 0) order by k.position)
        from pg_index i cross join unnest(i.indkey::int2[]) with ordinality as k(attnum, position)
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and ${ours} order by 1`,
    [],
  )
  return z.array(Table).parse(rows)
}

export type ForeignKey = z.infer<typeof ForeignKey>
const ForeignKey = z.object({ table: z.string(), name: z.string(), definition: z.string() })

export async function foreignKeysIn(ask: Query): Promise<ForeignKey[]> {
  const { rows } = await ask(
    `select x.conrelid::regclass::text as table, quote_ident(x.conname) as name,
       pg_get_constraintdef(x.oid) as definition
     from pg_constraint x join pg_class c on c.oid = x.conrelid
     join pg_namespace n on n.oid = c.relnamespace
     where x.contype = 'f' and x.conparentid = 0 and ${ours} order by 1, 2`,
    [],
  )
  return z.array(ForeignKey).parse(rows)
}

/** Sets every sequence behind its table's greatest number. */
export async function advanceSequences(ask: Query): Promise<void> {
  const { rows } = await ask(
    `select c.oid::regclass::text as table, quote_ident(a.attname) as column,
       pg_get_serial_sequence(c.oid::regclass::text, a.attname) as sequence
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and ${ours}
       and pg_get_serial_sequence(c.oid::regclass::text, a.attname) is not null`,
    [],
  )
  for (const { table, column, sequence } of rows) {
    await ask(
      `select setval($1::regclass, coalesce((select max(${column}) from ${table}), 0) + 1, false)`,
      [sequence],
    )
  }
}

export async function migrationsIn(ask: Query): Promise<string[]> {
  const { rows } = await ask('select name from public.migration order by name', [])
  return rows.map(({ name }) => String(name))
}

/** The same text for the same value, whatever the server's settings are. */
export async function speakPlainly(ask: Query): Promise<void> {
  await ask(`set local timezone = 'UTC'`, [])
  await ask(`set local datestyle = 'ISO, YMD'`, [])
  await ask(`set local intervalstyle = 'postgres'`, [])
  await ask(`set local bytea_output = 'hex'`, [])
  await ask('set local extra_float_digits = 1', [])
}
