import { rm } from 'node:fs/promises'
import { inject } from 'vitest'
import { copiedFolder } from './copied-folder.ts'
import { type RunningServer, startIn } from './started-program.ts'

export type { RunningServer } from './started-program.ts'

/**
 * The built program with the demonstration city as a newcomer finds it, in a folder of its own and on a
 * free port. `stop` ends it and removes the folder.
 * @throws when it does not answer within four minutes, with what it said
 */
export async function startServer(): Promise<RunningServer> {
  const folder = await copiedFolder(inject('demonstration').started)
  const remove = () => rm(folder, { recursive: true, force: true })
  const { origin, stop } = await startIn(folder).catch(async (error) => {
    await remove()
    throw error
  })
  return {
    origin,
    async stop() {
      await stop()
      await remove()
    },
  }
}
