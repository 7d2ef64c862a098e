import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { inOneBreath } from './breaths.ts'
import type { Answer, Engine, Query } from './engine.ts'
import { entering, parsers } from './engine.ts'
import { holdDirectory } from './lock.ts'
import { preparedStatements } from './prepared.ts'

type Runner = Pick<PGlite, 'query'>

const asking =
  (runner: Runner): Query =>
  async (text, values): Promise<Answer> => {
    const answer = await runner.query<Record<string, unknown>>(text, [...values])
    return { rows: answer.rows, affected: answer.affectedRows ?? answer.rows.length }
  }

/**
 * The embedded database. It has one connection and does not lock its directory, so the lock is ours.
 * @param directory where it lies; absent: in memory only
 * @throws {DirectoryInUse} another process holds the directory
 */
export async function openPGlite(directory?: string): Promise<Engine> {
  // Files are created readable by all; the directory itself keeps others out.
  if (directory) await mkdir(directory, { recursive: true, mode: 0o700 })
  const lock = directory ? await holdDirectory(directory) : null
  const lite = await PGlite.create({
    ...(directory ? { dataDir: `${directory}/pg` } : {}),
    parsers: { ...parsers },
  })
  const engine = await engineOn(lite)
  return {
    ...engine,
    async close() {
      await engine.close()
      await lock?.release()
    },
  }
}

/** The engine on an embedded database that runs already, opened with `parsers`. */
export async function engineOn(lite: PGlite): Promise<Engine> {
  await lite.exec(`set timezone = 'UTC'`)
  const prepared = preparedStatements(lite)
  return {
    kind: 'pglite',
    asOwner: asking(lite),
    async script(text) {
      await lite.exec(text)
    },
    transaction(mode, work, city, last) {
      // The driver's own would begin and end it with two further questions.
      return lite._runExclusiveTransaction(async () => {
        const begin =
          mode === 'read'
            ? 'begin isolation level repeatable read, read only'
            : 'begin isolation level serializable'
        const { ask, askLast, end } = inOneBreath(prepared)
        try {
          const begun = Promise.all([begin, ...entering(city)].map((text) => ask(text, [])))
          // It goes with the first question, which fails with it.
          begun.catch(() => undefined)
          const result = await work(ask)
          await Promise.all([begun, last?.(ask), askLast('commit')])
          return result
        } catch (error) {
          end()
          await new Promise((answer, fail) =>
            prepared([{ text: 'rollback', values: [], answer, fail }]),
          )
          throw error
        }
      })
    },
    close: () => lite.close(),
  }
}

/** The whole embedded database as one file, for templates of tests and for backups. */
export async function dumpPGlite(
  prepare: (engine: Engine) => Promise<void>,
  compression: 'none' | 'gzip' = 'none',
  template?: Blob,
): Promise<Blob> {
  const lite = await PGlite.create({
    ...(template ? { loadDataDir: template } : {}),
    parsers: { ...parsers },
  })
  const engine: Engine = {
    kind: 'pglite',
    asOwner: asking(lite),
    async script(text) {
      await lite.exec(text)
    },
    transaction(_mode, work, city, last) {
      return lite.transaction(async (tx) => {
        for (const text of entering(city)) await tx.exec(text)
        const result = await work(asking(tx))
        await last?.(asking(tx))
        return result
      })
    },
    async close() {},
  }
  await prepare(engine)
  const blob = await lite.dumpDataDir(compression)
  await lite.close()
  return blob
}
