import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql as tag,
} from 'kysely'

/** A piece of SQL with its parameters; pieces compose: sql`select * from (${seenBy(here)}) s`. */
export type Sql = RawBuilder<unknown>
export const sql = tag

// Kysely only compiles here. Running stands on our own two engines, so that both read types alike.
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export function compile(query: Sql): { text: string; values: readonly unknown[] } {
  const { sql: text, parameters } = query.compile(compiler)
  return { text, values: parameters }
}

/** A value as jsonb; always by text, because the two engines write JavaScript arrays differently. */
export function json(value: unknown): Sql {
  return sql`${JSON.stringify(value ?? null)}::jsonb`
}
