import { createServer } from 'node:net'
import { serve } from '@hono/node-server'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { Form, Page, TextField } from '#ui'
import { serveHouse } from '../edge/index.ts'
import { action, address, permissions, routeTable, sql, type Visit } from '../index.ts'
import {
  gracefulShutdown,
  openLog,
  openMetrics,
  operatingAt,
  operatingRoutes,
  serveHealth,
  startMetrics,
} from './index.ts'

const at = address('/secrets')
const slow = address('/slow')
const may = permissions('secrets', { keep: ['officer', 'citizen'] })
function KeepPage({ filled, query }: Visit<typeof at>) {
  return (
    <Page title={query.q ?? '書く'}>
      <Form to={at()} filled={filled} submit="書く">
        <TextField name="words" label="秘密" />
      </Form>
    </Page>
  )
}
const keep = action({
  verb: 'secrets.keep',
  may: may.keep,
  form: z.object({ words: z.string() }),
  async run(here, { words }) {
    // What a mistake in a slice looks like: the database quotes what was typed.
    await here.db.value(z.string(), sql`select ${words}::text::uuid`)
    return { about: words }
  },
})
const rows = routeTable([
  ...operatingRoutes,
  { get: at, may: may.keep, page: KeepPage },
  { post: at, may: may.keep, do: keep, again: KeepPage, next: () => at() },
])
const house = await openHouse('platform', rows, async () => undefined)
const lines: string[] = []
const log = openLog({ write: (line) => lines.push(line) })
const metrics = openMetrics(house.engine)
const app = serveHouse(
  {
    ...house.grounds,
    rows,
    https: false,
    assets: (name) => name,
    log(line) {
      log(line)
      metrics.observe(line)
    },
  },
  (edge) => {
    serveHealth(edge, house.engine)
    edge.get(slow(), async (c) => {
      await new Promise((done) => setTimeout(done, 400))
      return c.text('done')
    })
  },
)

test('the log: one JSON line a request with its id, and nothing of what people typed or who they are', async () => {
  const visit = 'v'.repeat(43)
  const page = await app.request(`http://sanchi.test${at()}?q=himitsu-no-kotoba`, {
    headers: { cookie: `sanchi-visit=${visit}` },
  })
  const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
  const body = new FormData()
  body.set('_csrf', csrf)
  body.set('words', 'sakai yoko 酒井')
  const failed = await app.request(`http://sanchi.test${at()}`, {
    method: 'POST',
    body,
    headers: { cookie: `sanchi-visit=${visit}`, host: 'sanchi.test', origin: 'http://sanchi.test' },
  })
  log({
    path: '/sakai@example.jp/酒井/0123456789abcdef0123456789abcdef',
    request: 'r',
    login: 'sakai',
  })
  expect(failed.status).toBe(500)
  const written = lines.join('')
  for (const said of ['himitsu', 'yoko', 'sakai', '酒井', visit, csrf, '0123456789']) {
    expect(written).not.toContain(said)
  }
  const told = lines.map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line)))
  const error = told.find(({ level }) => level === 'error')
  expect(error?.error).toMatch(/invalid input syntax for type uuid: "…"\n\s+at /)
  expect(told.every(({ request }) => typeof request === 'string')).toBe(true)
  expect(told.map(({ path }) => path)).toContain('/:x/:x/:x')
  expect(failed.headers.get('x-request-id')).toBe(error?.request)
})

test('health for everybody, metrics on the local address only', async () => {
  const health = await app.request('http://sanchi.test/healthz')
  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }])
  const port = await freePort()
  const stop = await startMetrics(port, metrics)
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  expect(text).toMatch(/sanchi_requests_total\{method="GET",status="200"\} \d/)
  expect(text).toMatch(/sanchi_outbox_lag_seconds \d/)
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
  await stop()
})

test('the operating page shows what failed, to 情報政策課 alone, and tries it again', async () => {
  expect((await house.as(people.officer).get(operatingAt.operating())).status).toBe(403)
  await house.engine.asOwner(
    `insert into platform.outbox (city, seq, event, payload, at, tries, next_at, trouble)
     values (182079, 1, 'secrets.kept', '{}', '2026-11-24', 3, '2030-01-01', 'deaf')`,
    [],
  )
  const systems = house.as(people.systems)
  expect(await (await systems.get(operatingAt.operating())).text()).toContain('secrets.kept')
  await systems.post(operatingAt.retry(), {})
  const next = `select next_at < '2026-11-25' from platform.outbox where event = 'secrets.kept'`
  expect(await house.value(next)).toBe(true)
})

test('told to stop: the request under way is answered, then the work and the database end', async () => {
  const port = await freePort()
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port })
  await expect.poll(() => fetch(`http://127.0.0.1:${port}/healthz`).then((r) => r.status)).toBe(200)
  const order: string[] = []
  const answer = fetch(`http://127.0.0.1:${port}${slow()}`).then(async (r) => {
    order.push(await r.text())
  })
  await new Promise((done) => setTimeout(done, 100))
  const engine = { ...house.engine, close: async () => void order.push('database') }
  const stops = [async () => void order.push('work')]
  await gracefulShutdown(server, { engine, stops })
  await answer
  expect(order).toEqual(['done', 'work', 'database'])
  await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow()
})

function freePort(): Promise<number> {
  return new Promise((found) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address ? address.port : 0
      probe.close(() => found(port))
    })
  })
}
