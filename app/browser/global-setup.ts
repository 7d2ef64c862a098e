import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { root } from '../open-engine.ts'
import { startIn } from './started-program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folders of the built program with the demonstration cities, and nothing done in them since. */
    demonstration: { readonly started: string; readonly seeded: string }
  }
}

/** As `bin/seed` leaves it: nothing has been done yet that is due by the clock of the day of the test. */
async function seedIn(folder: string): Promise<void> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js', 'seed'], {
    cwd: root,
    env: { ...process.env, SANCHI_VAR: folder, DATABASE_URL: '' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`the demonstration was not made: ended with ${code}`)
}

/**
 * Once a run: the demonstration city, as a newcomer's first start makes it and as `bin/seed` does, side by
 * side. To fill it takes half a minute, so every server of every worker begins with a copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-demonstration-'))
  const remove = () => rm(folder, { recursive: true, force: true })
  const demonstration = { started: join(folder, 'started'), seeded: join(folder, 'seeded') }
  const started = async () => (await startIn(demonstration.started)).stop()
  const made = await Promise.allSettled([started(), seedIn(demonstration.seeded)])
  const failed = made.find((one) => one.status === 'rejected')
  if (failed) {
    await remove()
    throw failed.reason
  }
  project.provide('demonstration', demonstration)
  return remove
}
