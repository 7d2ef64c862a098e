import { type Sql, sql } from '#platform'

type Value = string | number | boolean | null | undefined

const columnOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/**
 * `a = 1, b = 2` of an update, from fields by their names in the code; their types name what may change.
 * @throws {RangeError} nothing changes
 */
export function setOf(change: Readonly<Record<string, Value>>): Sql {
  const sets = Object.entries(change).flatMap(([name, value]) =>
    value === undefined ? [] : [sql`${sql.ref(columnOf(name))} = ${value}`],
  )
  if (sets.length === 0) throw new RangeError('nothing changes')
  return sql.join(sets)
}
