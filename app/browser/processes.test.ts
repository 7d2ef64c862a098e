import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { openPostgres } from '#platform/database'

// Several processes answer at one port; they need a server, as a city has one.
const server = process.env.SANCHI_TEST_POSTGRES
const root = join(import.meta.dirname, '../..')
const folder = await mkdtemp(join(tmpdir(), 'sanchi-processes-'))
const name = `sanchi_processes_${process.pid}`
let child: ChildProcess | null = null

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

/** Those that one has started and that still run; none of one that has ended. */
const processesOf = (pid: number) =>
  readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').then(
    (text) =>
      text
        .split(' ')
        .map(Number)
        .filter((one) => one > 0),
    (): number[] => [],
  )

afterAll(async () => {
  child?.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
  if (!server) return
  const admin = openPostgres(server, 1)
  await admin.script(`drop database if exists ${name} with (force)`)
  await admin.close()
})

test.skipIf(!server)(
  'two processes: one is killed, pages go on, it is replaced, all end',
  async () => {
    const admin = openPostgres(server ?? '', 1)
    await admin.script(`create database ${name}`)
    await admin.close()
    const url = new URL(server ?? '')
    url.pathname = `/${name}`
    const [port, metricsPort] = [await freePort(), await freePort()]
    const running = spawn(process.execPath, ['dist/server/main.js'], {
      cwd: root,
      env: {
        ...process.env,
        ...{ DATABASE_URL: url.href, SANCHI_VAR: folder, SANCHI_PROCESSES: '2' },
        ...{ SANCHI_PORT: String(port), SANCHI_METRICS_PORT: String(metricsPort) },
      },
      stdio: 'ignore',
    })
    child = running
    const ended = once(running, 'exit')
    const get = (path: string, at = port) =>
      fetch(`http://127.0.0.1:${at}${path}`, {
        headers: { connection: 'close' },
        // What was on its way to the killed one is never answered.
        signal: AbortSignal.timeout(5_000),
      }).then(
        async (answer) => ({ status: answer.status, text: await answer.text() }),
        () => ({ status: 0, text: '' }),
      )
    const within = { timeout: 120_000, interval: 200 }
    await expect.poll(async () => (await get('/healthz')).status, within).toBe(200)
    const first = await processesOf(running.pid ?? 0)
    expect(first).toHaveLength(2)
    const answers = await Promise.all(Array.from({ length: 20 }, () => get('/sign-in')))
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    // All that any of them answered is counted in one place.
    const counted = async () =>
      Number(
        /sanchi_requests_total\{method="GET",status="200"\} (\d+)/.exec(
          (await get('/metrics', metricsPort)).text,
        )?.[1],
      )
    await expect.poll(counted, within).toBeGreaterThanOrEqual(20)

    process.kill(first[0] ?? 0, 'SIGKILL')
    await expect.poll(async () => (await get('/healthz')).status, within).toBe(200)
    await expect
      .poll(
        async () => (await processesOf(running.pid ?? 0)).filter((one) => one !== first[0]).length,
        within,
      )
      .toBe(2)
    running.kill('SIGTERM')
    expect(await ended).toEqual([0, null])
    expect(await processesOf(running.pid ?? 0)).toEqual([])
  },
  300_000,
)
