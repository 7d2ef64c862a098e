import { open, readFile, stat, unlink, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

const beatMs = 2_000
const staleMs = 10_000

/** Two processes on one embedded directory would silently lose rows; the second is told so. */
export class DirectoryInUse extends Error {
  constructor(directory: string, holder: string) {
    super(
      `${directory} は別の Sanchi（${holder}）が使っています。先にそちらを止めてから始めてください。` +
        ` / Another Sanchi (${holder}) is using this directory. Stop it first.`,
    )
  }
}

/**
 * A lock file with a heartbeat. A process id alone would lie in containers, where process 1 meets its
 * own old lock and two containers cannot see each other.
 * @throws {DirectoryInUse}
 */
export async function holdDirectory(directory: string): Promise<{ release(): Promise<void> }> {
  const path = join(directory, 'lock')
  const mine = `${hostname()} ${process.pid} ${Date.now()} ${Math.random()}`

  for (let tries = 0; ; tries++) {
    try {
      const file = await open(path, 'wx', 0o600)
      await file.writeFile(mine)
      await file.close()
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      const age = await stat(path).then(
        (s) => Date.now() - s.mtimeMs,
        () => staleMs + 1,
      )
      const holder = await readFile(path, 'utf8').catch(() => '')
      const [host, pid] = holder.split(' ')
      if ((age < staleMs && !isGone(host, Number(pid))) || tries > 3) {
        throw new DirectoryInUse(directory, `pid ${pid} on ${host}`)
      }
      await unlink(path).catch(() => undefined)
    }
  }

  const beat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => undefined)
  }, beatMs)
  beat.unref()
  return {
    async release() {
      clearInterval(beat)
      if ((await readFile(path, 'utf8').catch(() => '')) === mine) await unlink(path)
    },
  }
}

/** True only when the holder ran on this machine, is not this process, and is certainly no more. */
function isGone(host: string | undefined, pid: number): boolean {
  if (host !== hostname() || !Number.isInteger(pid) || pid === process.pid || pid === 1)
    return false
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}
