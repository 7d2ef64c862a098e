import { Worker } from 'node:worker_threads'
import { type PGlite, types } from '@electric-sql/pglite'
import { parsers } from './engine.ts'
import { turns } from './turns.ts'

/** The embedded database as far as the engine knows it: bytes of PostgreSQL's protocol go in and come out. */
export type Embedded = {
  /** @param hear is told what comes, in parts that are valid only while they are told */
  exchange(message: Uint8Array, hear: (bytes: Uint8Array) => void): Promise<void>
  /** By the number of a type. */
  readonly serializers: PGlite['serializers']
  readonly parsers: PGlite['parsers']
  close(): Promise<void>
}

/** One that runs on this thread already, opened with `parsers`. */
export function onThisThread(lite: PGlite): Embedded {
  const { take } = turns()
  return {
    serializers: lite.serializers,
    parsers: lite.parsers,
    exchange: (message, hear) =>
      take(() => lite.execProtocolRawStream(message, { syncToFs: false, onRawData: hear })),
    close: () => take(() => lite.close()),
  }
}

/** A type and the type of its arrays, by number. */
export type ArrayType = { readonly oid: number; readonly typarray: number }
/** What the thread of an embedded database tells: first its array types, then an answer to each message. */
export type Told =
  | { readonly arrays: readonly ArrayType[] }
  | { readonly answered: readonly Uint8Array[] }
  | { readonly failed: unknown }

/**
 * One on a thread of its own: while it looks for the rows of one page, another is drawn.
 * @param dataDir where it lies; absent: in memory only
 * @throws {Error} it does not open
 */
export async function onItsOwnThread(dataDir: string | undefined): Promise<Embedded> {
  const written = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
  const thread = new Worker(new URL(`./own-thread${written}`, import.meta.url), {
    workerData: { dataDir },
    // Of the program's own words none is meant for it.
    execArgv: [],
  })
  // Answers come in the order of what was asked.
  const waiting: { hear(told: Told): void; fail(error: unknown): void }[] = []
  let end: unknown = null
  const heard = () =>
    new Promise<Told>((hear, fail) => {
      if (end !== null) return fail(end)
      waiting.push({ hear, fail })
      thread.ref()
    })
  thread.on('message', (told: Told) => {
    waiting.shift()?.hear(told)
    // Who waits for nothing is not kept from ending.
    if (waiting.length === 0) thread.unref()
  })
  const over = (error: unknown) => {
    end ??= error
    for (const { fail } of waiting.splice(0)) fail(end)
  }
  thread.on('error', over)
  thread.on('exit', () => over(new Error('the embedded database has ended')))

  const first = await heard()
  if ('failed' in first) throw first.failed
  const known = arraysOf('arrays' in first ? first.arrays : [])
  return {
    ...known,
    async exchange(message, hear) {
      const answer = heard()
      thread.postMessage(message)
      const told = await answer
      if ('failed' in told) throw told.failed
      if ('answered' in told) for (const bytes of told.answered) hear(bytes)
    },
    async close() {
      const answer = heard()
      thread.postMessage(null)
      await answer
      await thread.terminate()
    },
  }
}

/** How values are written and read, arrays of each type included. */
function arraysOf(arrays: readonly ArrayType[]): Pick<Embedded, 'serializers' | 'parsers'> {
  const writes: Embedded['serializers'] = { ...types.serializers }
  const reads: Embedded['parsers'] = { ...types.parsers, ...parsers }
  for (const { oid, typarray } of arrays) {
    writes[typarray] = (list) => types.arraySerializer(list, writes[oid], typarray)
    const read = reads[oid] ?? ((text: string) => text)
    reads[typarray] = (text) => types.arrayParser(text, read, typarray)
  }
  return { serializers: writes, parsers: reads }
}
