import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { inOneBreath } from './breaths.ts'
import { readingTogether } from './company.ts'
import { type Embedded, onItsOwnThread, onThisThread } from './embedded.ts'
import type { Answer, Engine, Query } from './engine.ts'
import { entering, parsers } from './engine.ts'
import { holdDirectory } from './lock.ts'
import { preparedStatements } from './prepared.ts'
import { turns } from './turns.ts'

/**
 * The embedded database. It has one connection and does not lock its directory, so the lock is ours.
 * @param directory where it lies; absent: in memory only
 * @throws {DirectoryInUse} another process holds the directory
 */
export async function openPGlite(directory?: string): Promise<Engine> {
  // Files are created readable by all; the directory itself keeps others out.
  if (directory) await mkdir(directory, { recursive: true, mode: 0o700 })
  const lock = directory ? await holdDirectory(directory) : null
  const engine = await embeddedEngine(
    await onItsOwnThread(directory ? `${directory}/pg` : undefined),
  )
  return {
    ...engine,
    async close() {
      await engine.close()
      await lock?.release()
    },
  }
}

/** The engine on an embedded database of this thread that runs already, opened with `parsers`. */
export const engineOn = (lite: PGlite): Promise<Engine> => embeddedEngine(onThisThread(lite))

async function embeddedEngine(embedded: Embedded): Promise<Engine> {
  const { ask: send, script } = preparedStatements(embedded)
  const { take, isSomebodyWaiting } = turns()
  await script(`set timezone = 'UTC'`)

  const alone: Engine['transaction'] = (mode, work, city, last) =>
    take(async () => {
      const begin =
        mode === 'read'
          ? 'begin isolation level repeatable read, read only'
          : 'begin isolation level serializable'
      const { ask, askLast, end } = inOneBreath(send)
      try {
        const begun = Promise.all([begin, ...entering(city)].map((text) => ask(text, [])))
        // It goes with the first question, which fails with it.
        begun.catch(() => undefined)
        const result = await work(ask, () => undefined)
        await Promise.all([begun, last?.(ask), askLast('commit')])
        return result
      } catch (error) {
        end()
        await asking(send)('rollback', [])
        throw error
      }
    })

  return {
    kind: 'pglite',
    asOwner: (text, values) => take(() => asking(send)(text, values)),
    script: (text) => take(() => script(text)),
    transaction: readingTogether(alone, send, isSomebodyWaiting),
    close: () => take(() => embedded.close()),
  }
}

/** One question by itself. */
const asking =
  (send: ReturnType<typeof preparedStatements>['ask']): Query =>
  (text, values) =>
    new Promise((answer, fail) => send([{ text, values, answer, fail }]))

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
    asOwner: askedOf(lite),
    async script(text) {
      await lite.exec(text)
    },
    transaction(_mode, work, city, last) {
      return lite.transaction(async (tx) => {
        for (const text of entering(city)) await tx.exec(text)
        const result = await work(askedOf(tx), () => undefined)
        await last?.(askedOf(tx))
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

const askedOf =
  (runner: Pick<PGlite, 'query'>): Query =>
  async (text, values): Promise<Answer> => {
    const answer = await runner.query<Record<string, unknown>>(text, [...values])
    return { rows: answer.rows, affected: answer.affectedRows ?? answer.rows.length }
  }
