import pg from 'pg'
import { inOneBreath } from './breaths.ts'
import type { Engine } from './engine.ts'
import { entering, parsers } from './engine.ts'
import { Train } from './postgres-train.ts'
import { isLasting } from './prepared.ts'

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

/** Of the connections: acts need few, and must not queue behind everybody who reads. */
const SHARE_OF_ACTS = 0.4

/** PostgreSQL 15 or newer. @param url postgres://… of the owner of the database */
export function openPostgres(url: string, connections = 10): Engine {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      format === 'binary' || !(oid in parsers)
        ? pg.types.getTypeParser(oid, format ?? 'text')
        : parsers[oid],
  } as pg.CustomTypesConfig
  const poolOf = (max: number) => {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      types,
      options: '-c timezone=UTC',
    })
    // A connection that the server ends is no reason to end the program: what was asked on it has failed.
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
    return pool
  }
  const forActs = Math.max(1, Math.round(connections * SHARE_OF_ACTS))
  const pools = { write: poolOf(forActs), read: poolOf(Math.max(1, connections - forActs)) }

  const nameOf = statementNames()

  const transaction: Engine['transaction'] = async (mode, work, city, last) => {
    const client = await pools[mode].connect()
    const { ask, askLast, end } = inOneBreath((questions) => {
      client.query(new Train(questions, nameOf, types))
    })
    try {
      const begin =
        mode === 'read'
          ? 'begin isolation level repeatable read, read only'
          : 'begin isolation level serializable'
      const begun = Promise.all([ask(begin, []), ...entering(city).map((text) => ask(text, []))])
      // It goes with the first question, which fails with it.
      begun.catch(() => undefined)
      const result = await work(ask, () => undefined)
      const written = last?.(ask)
      const over = Promise.all([begun, written, askLast('commit')])
      // Who only looked does not wait for the end; the connection does.
      if (mode === 'read') over.then(() => client.release(), client.release)
      else {
        await over
        client.release()
      }
      return result
    } catch (error) {
      end()
      const broken = await client.query('rollback').then(
        () => undefined,
        (e: Error) => e,
      )
      client.release(broken)
      throw error
    }
  }

  return {
    kind: 'postgres',
    async asOwner(text, values) {
      const answer = await pools.write.query<Record<string, unknown>>(text, [...values])
      return { rows: answer.rows, affected: answer.rowCount ?? 0 }
    },
    async script(text) {
      await pools.write.query(text)
    },
    transaction,
    async close() {
      await Promise.all([pools.write.end(), pools.read.end()])
    },
  }
}
