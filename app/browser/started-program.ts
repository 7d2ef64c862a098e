import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'

export type RunningServer = { readonly origin: string; stop(): Promise<void> }

const root = join(import.meta.dirname, '../..')

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** It listens only when the database is up to date and filled, so any calm answer will do. */
async function answers(origin: string): Promise<boolean> {
  return fetch(`${origin}/healthz`).then(
    ({ status }) => status < 500,
    () => false,
  )
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

/**
 * The built program in this folder, when it answers; on the embedded database where nothing else is said.
 * @throws when it does not within four minutes
 */
export async function startIn(
  folder: string,
  said: Readonly<Record<string, string>> = { DATABASE_URL: '' },
): Promise<RunningServer> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    cwd: root,
    env: { ...process.env, SANCHI_VAR: folder, SANCHI_PORT: String(port), ...said },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const words: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => words.push(String(chunk)))
  for (const began = Date.now(); !(await answers(origin)); ) {
    if (child.exitCode !== null || Date.now() - began > 240_000) {
      await ended(child)
      throw new Error(`the server did not start:\n${words.join('').slice(-4000)}`)
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  return { origin, stop: () => ended(child) }
}
