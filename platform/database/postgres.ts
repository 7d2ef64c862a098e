import pg from 'pg'
import type { Engine, Query } from './engine.ts'
import { parsers } from './engine.ts'

const asking =
  (client: pg.Pool | pg.PoolClient): Query =>
  async (text, values) => {
    const answer = await client.query<Record<string, unknown>>(text, [...values])
    return { rows: answer.rows, affected: answer.rowCount ?? 0 }
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

  return {
    kind: 'postgres',
    asOwner: asking(pool),
    async script(text) {
      await pool.query(text)
    },
    async transaction(mode, work) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query(
          mode === 'read'
            ? 'begin isolation level repeatable read, read only'
            : 'begin isolation level serializable',
        )
        const result = await work(asking(client))
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
