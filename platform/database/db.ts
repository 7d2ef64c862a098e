import type { z } from 'zod'
import { Missing } from '../errors.ts'
import type { Query, Row } from './engine.ts'
import { compile, type Sql } from './sql.ts'

/** The one door to the database: each row is parsed by a zod shape, columns in camelCase. */
export type Db = {
  many<T>(shape: z.ZodType<T>, query: Sql): Promise<T[]>
  /** @throws {Missing} there is no such row, or not for this person */
  one<T>(shape: z.ZodType<T>, query: Sql): Promise<T>
  maybe<T>(shape: z.ZodType<T>, query: Sql): Promise<T | null>
  /** The first column of the first row. @throws {Missing} there is no row */
  value<T>(shape: z.ZodType<T>, query: Sql): Promise<T>
  /** How many rows were written. */
  run(query: Sql): Promise<number>
}

/** Statements that the house sent, for the tests that look at every plan. */
export type Listener = (text: string, values: readonly unknown[]) => void
let listener: Listener | null = null
export function listenToStatements(to: Listener | null): void {
  listener = to
}

const names = new Map<string, string>()
function camel(column: string): string {
  let name = names.get(column)
  if (name === undefined) {
    name = column.replace(/_([a-z0-9])/g, (_, c: string) => c.toUpperCase())
    names.set(column, name)
  }
  return name
}

function toCamel(row: Row): Row {
  const named: Record<string, unknown> = {}
  for (const column in row) named[camel(column)] = row[column]
  return named
}

export function databaseDoor(ask: Query): Db {
  const rowsOf = async (query: Sql) => {
    const { text, values } = compile(query)
    listener?.(text, values)
    return ask(text, values)
  }
  const many: Db['many'] = async (shape, query) =>
    (await rowsOf(query)).rows.map((row) => shape.parse(toCamel(row)))
  const maybe: Db['maybe'] = async (shape, query) => (await many(shape, query))[0] ?? null

  return {
    many,
    maybe,
    async one(shape, query) {
      const found = await maybe(shape, query)
      if (found === null) throw new Missing()
      return found
    },
    async value(shape, query) {
      const row = (await rowsOf(query)).rows[0]
      if (!row) throw new Missing()
      return shape.parse(Object.values(row)[0])
    },
    async run(query) {
      return (await rowsOf(query)).affected
    },
  }
}
