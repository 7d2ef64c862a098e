// The thread of an embedded database; see `onItsOwnThread`. It knows bytes only.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import type { ArrayType, Told } from './embedded.ts'
import { turns } from './turns.ts'

const tell = (told: Told, moved: ArrayBuffer[] = []) => parentPort?.postMessage(told, moved)

const lite = await PGlite.create({ dataDir: workerData.dataDir })

async function answer(message: Uint8Array): Promise<void> {
  const answered: Uint8Array<ArrayBuffer>[] = []
  await lite.execProtocolRawStream(message, {
    syncToFs: false,
    // Copied, because what has come lies in memory that the next part is written over.
    onRawData: (bytes) => answered.push(new Uint8Array(bytes)),
  })
  tell(
    { answered },
    answered.map(({ buffer }) => buffer),
  )
}

async function close(): Promise<void> {
  await lite.close()
  tell({ answered: [] })
}

const { take } = turns()
parentPort?.on('message', (message: Uint8Array | null) => {
  const work = take(() => (message === null ? close() : answer(message)))
  work.catch((failed: unknown) => tell({ failed }))
})

// As PGlite itself finds them.
const { rows } = await lite.query<ArrayType>(`
  select e.oid, e.typarray from pg_catalog.pg_type a
  join pg_catalog.pg_type e on e.oid = a.typelem
  where a.typcategory = 'A' group by e.oid, e.typarray order by e.oid`)
tell({ arrays: rows })
