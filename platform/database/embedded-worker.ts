// The thread in which an embedded database runs, so that pages are drawn in another while it works.
import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { z } from 'zod'
import { type Asked, failed, type Told } from './embedded-messages.ts'
import { parsers } from './engine.ts'

const { dataDir } = z.object({ dataDir: z.string() }).parse(workerData)
const lite = await PGlite.create({ dataDir, parsers: { ...parsers } })

async function answered(asked: Asked): Promise<Told> {
  const { id } = asked
  switch (asked.kind) {
    case 'raw': {
      const parts: Uint8Array<ArrayBuffer>[] = []
      await lite.execProtocolRawStream(asked.bytes, {
        syncToFs: false,
        // Copied, because what has come lies in memory that the next part is written over.
        onRawData: (bytes) => parts.push(bytes.slice()),
      })
      return { id, kind: 'raw', parts }
    }
    case 'query': {
      const { rows, affectedRows } = await lite.query<Record<string, unknown>>(asked.text, [
        ...asked.values,
      ])
      return { id, kind: 'rows', rows, affected: affectedRows ?? rows.length }
    }
    case 'exec':
      await lite.exec(asked.text)
      return { id, kind: 'done' }
    case 'close':
      await lite.close()
      return { id, kind: 'done' }
  }
}

const tell = (told: Told) =>
  parentPort?.postMessage(told, told.kind === 'raw' ? told.parts.map(({ buffer }) => buffer) : [])

parentPort?.on('message', async (asked: Asked) => {
  tell(await answered(asked).catch((error: unknown) => failed(asked.id, error)))
})
tell({ id: 0, kind: 'done' })
