import { Worker } from 'node:worker_threads'
import { Mutex, type PGlite, types } from '@electric-sql/pglite'
import type { Asked, Told } from './embedded-messages.ts'
import type { Row } from './engine.ts'
import { parsers as ours } from './engine.ts'

/** What of an embedded database is used, wherever it runs. */
export type Embedded = Pick<
  PGlite,
  | 'execProtocolRawStream'
  | 'runExclusive'
  | '_runExclusiveTransaction'
  | 'serializers'
  | 'parsers'
  | 'close'
> & {
  query(text: string, values: unknown[]): Promise<{ rows: Row[]; affectedRows?: number }>
  exec(text: string): Promise<unknown>
}

type Waiting = { answer(told: Told): void; fail(error: unknown): void }
type Without<T> = T extends unknown ? Omit<T, 'id'> : never

const inBundle = !import.meta.url.endsWith('.ts')
const program = new URL(`./embedded-worker.${inBundle ? 'js' : 'ts'}`, import.meta.url)

/**
 * An embedded database in a thread of its own, one question at a time.
 * @param dataDir where it lies; its lock is the caller's
 * @throws what the database says when it cannot be opened
 */
export async function embeddedInThread(dataDir: string): Promise<Embedded> {
  const worker = new Worker(program, { workerData: { dataDir }, execArgv: [] })
  const waiting = new Map<number, Waiting>()
  let count = 0
  let ended: Error | null = null
  const failAll = (error: Error) => {
    ended = error
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  const waitFor = (id: number) =>
    new Promise<Told>((answer, fail) => {
      waiting.set(id, { answer, fail })
    })
  worker.on('message', (told: Told) => {
    const one = waiting.get(told.id)
    waiting.delete(told.id)
    // Nobody waits: the program may end, as it could with the database in its own thread.
    if (waiting.size === 0) worker.unref()
    if (told.kind === 'failed') one?.fail(Object.assign(new Error(told.message), told.fields))
    else one?.answer(told)
  })
  worker.on('error', (error) => failAll(error instanceof Error ? error : new Error(String(error))))
  worker.on('exit', () => failAll(new Error('the embedded database has ended')))
  const ask = (asked: Without<Asked>, moved: ArrayBuffer[] = []): Promise<Told> => {
    if (ended) return Promise.reject(ended)
    count += 1
    worker.ref()
    const told = waitFor(count)
    worker.postMessage({ ...asked, id: count }, moved)
    return told
  }
  await waitFor(0)

  const transactions = new Mutex()
  const questions = new Mutex()
  const alone = <T>(work: () => Promise<T>) => questions.runExclusive(work)
  const between = <T>(work: () => Promise<T>) => transactions.runExclusive(() => alone(work))
  const query = async (text: string, values: unknown[]) => {
    const told = await ask({ kind: 'query', text, values })
    return told.kind === 'rows'
      ? { rows: [...told.rows], affectedRows: told.affected }
      : { rows: [] }
  }
  const { rows } = await query('select oid, typarray from pg_type where typarray <> 0', [])
  return {
    ...withArrays(rows),
    async execProtocolRawStream(message, { onRawData }) {
      const bytes = message.slice()
      const told = await ask({ kind: 'raw', bytes }, [bytes.buffer])
      if (told.kind === 'raw') for (const part of told.parts) onRawData(part)
    },
    runExclusive: alone,
    _runExclusiveTransaction: (work) => transactions.runExclusive(work),
    query: (text, values) => between(() => query(text, values)),
    exec: (text) => between(() => ask({ kind: 'exec', text })),
    async close() {
      await between(() => ask({ kind: 'close' }))
      await worker.terminate()
    },
  }
}

/** How values are written and read: as the driver does itself, with the arrays of every type. */
function withArrays(rows: readonly Row[]): Pick<Embedded, 'serializers' | 'parsers'> {
  const serializers: Embedded['serializers'] = { ...types.serializers }
  const parsers: Embedded['parsers'] = { ...types.parsers, ...ours }
  for (const { oid, typarray } of rows) {
    const [element, array] = [Number(oid), Number(typarray)]
    serializers[array] = (value) => types.arraySerializer(value, serializers[element], array)
    parsers[array] = (text) => types.arrayParser(text, parsers[element] ?? String, array)
  }
  return { serializers, parsers }
}
