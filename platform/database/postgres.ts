import pg from 'pg'
import type { Engine, Query } from './engine.ts'
import { beginning, parsers } from './engine.ts'
import { isLasting } from './prepared.ts'

const asking =
  (client: pg.Pool | pg.PoolClient, nameOf: (text: string) => string | null): Query =>
  async (text, values) => {
    const name = nameOf(text)
    const answer = await client.query<Record<string, unknown>>({
      text,
      values: [...values],
      ...(name !== null && { name }),
    })
    return { rows: answer.rows, affected: answer.rowCount ?? 0 }
  }

/** As many texts as are told apart; what is asked for the first time after them is planned each time. */
const MOST_TEXTS = 2_000

/**
 * The names under which the server keeps statements read and planned. The first asking goes without one,
 * so that what is asked only once takes no place in any connection.
 */
function statementNames(): (text: string) => string | null {
  const names = new Map<string, string>()
  return (text) => {
    const name = names.get(text)
    if (name !== undefined) return name
    if (names.size < MOST_TEXTS && isLasting(text)) names.set(text, `sanchi_${names.size}`)
    return null
  }
}

/** PostgreSQL 15 or newer. @param url postgres://… of the owner of the database */
export function openPostgres(url: string, connections = 10): Engine {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      format === 'binary' || !(oid in parsers)
        ? pg.types.getTypeParser(oid, format ?? 'text')
        : parsers[oid],
  }
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types: types as pg.CustomTypesConfig,
    options: '-c timezone=UTC',
  })
  // An idle connection that the server ends is no reason to end the program.
  pool.on('error', () => undefined)

  const nameOf = statementNames()

  return {
    kind: 'postgres',
    // Not under names: the owner's statements come once, and change what others are planned by.
    asOwner: asking(pool, () => null),
    async script(text) {
      await pool.query(text)
    },
    async transaction(mode, work, city) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        const begin =
          mode === 'read'
            ? 'begin isolation level repeatable read, read only'
            : 'begin isolation level serializable'
        await client.query(beginning(begin, city))
        const result = await work(asking(client, nameOf))
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((e: Error) => {
          broken = e
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    async close() {
      await pool.end()
    },
  }
}
