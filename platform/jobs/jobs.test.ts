import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { action, performAs, permissions, routeTable, sql, within } from '../index.ts'
import { job, jobRoutes, jobsAt, startJob, startJobs, takeSteps } from './index.ts'

const may = permissions('counting', { count: ['officer'] })
let stumble = ''
let plannedBy: unknown
const planning = () => sql`select current_setting('plan_cache_mode')`

const counting = job({
  kind: 'counting.count',
  unit: '行',
  form: z.object({ to: z.number() }),
  title: ({ to }) => `${to}まで数える`,
  async step(here, { to }, cursor) {
    const from = z.number().nullable().parse(cursor) ?? 0
    await here.db.run(sql`
      insert into platform.counters (city, name, value) values (${here.city}, 'counted', 1)
      on conflict (city, name) do update set value = counters.value + 1`)
    plannedBy = await here.db.value(z.string(), planning())
    if (stumble) throw new Error(stumble)
    const done = from + 1
    return {
      cursor: done,
      done,
      total: to,
      troubles: done === 2 ? [{ place: '2行目', sentence: '=数ではありません。' }] : [],
      finished: done === to,
      result: { href: '/documents' },
      sentence: done === to ? `${to}まで数えました。` : '',
    }
  },
})
const count = action({
  verb: 'counting.count',
  may: may.count,
  form: z.object({ to: z.coerce.number() }),
  async run(here, { to }) {
    const jobId = await startJob(here, counting, { to })
    return { about: jobId, params: { jobId } }
  },
})
const rows = routeTable([...jobRoutes, { job: counting }])
const house = await openHouse('platform', rows, async () => undefined)
const log: unknown[] = []
const workshop = { ...house.grounds, rows, log: (line: unknown) => log.push(line) }
const officer = await house.town.person(people.officer)
const start = async (to: number) =>
  (await performAs(house.grounds, officer, count, { to })).params?.jobId ?? ''
const state = (id: string) => house.value('select state from platform.jobs where id = $1', [id])
const counted = () =>
  house.value(`select coalesce(max(value), 0) from platform.counters where name = 'counted'`)

test('nobody signs in first; a colleague does not find it, 情報政策課 does', async () => {
  const page = jobsAt.job({ jobId: await start(1) })
  expect((await house.asNobody().get(page)).status).toBe(303)
  expect((await house.as(people.colleague).get(page)).status).toBe(404)
  expect((await house.as(people.headElsewhere).get(page)).status).toBe(404)
  expect((await house.as(people.systems).get(page)).status).toBe(200)
  await takeSteps(workshop, 'a')
})

test('a step is planned for what it finds, and nothing else is', async () => {
  plannedBy = ''
  await start(1)
  await takeSteps(workshop, 'a')
  expect(plannedBy).toBe('force_custom_plan')
  const asking = { city: officer.city, mode: 'write', person: async () => officer } as const
  const after = await within(house.grounds, asking, (here) => here.db.value(z.string(), planning()))
  expect(after).not.toBe('force_custom_plan')
})

test('a killed step leaves nothing; another runner goes on behind the last kept one', async () => {
  const jobId = await start(3)
  const before = Number(await counted())
  await takeSteps(workshop, 'a')
  stumble = 'the power failed'
  await takeSteps(workshop, 'a')
  stumble = ''
  expect([await state(jobId), Number(await counted()) - before]).toEqual(['waiting', 1])
  expect(JSON.stringify(log)).toContain('the power failed')
  expect(await takeSteps(workshop, 'b')).toBe(false) // put off for ten seconds
  house.setClock('2026-11-24T09:05:00+09:00')
  await takeSteps(workshop, 'b')
  // Killed between two steps: it still says that b runs it.
  house.setClock('2026-11-24T09:07:00+09:00')
  await takeSteps(workshop, 'c')
  expect([await state(jobId), Number(await counted()) - before]).toEqual(['done', 3])
  expect(await takeSteps(workshop, 'c')).toBe(false)

  const me = house.as(people.officer)
  const page = await (await me.get(jobsAt.job({ jobId }))).text()
  for (const said of ['3まで数えました。', '2行目', '結果を見る', '完了'])
    expect(page).toContain(said)
  const progress = await (await me.get(jobsAt.progress({ jobId }))).json()
  expect(progress).toEqual({ percent: 100, done: 3, total: 3, state: 'done' })
  const troubles = await (await me.get(jobsAt.troubles({ jobId }))).text()
  expect(troubles).toContain("1,2行目,'=数ではありません。")
  // The table of them scrolls: it can be reached by keyboard, and has a name.
  expect(await (await me.get(jobsAt.job({ jobId }))).text()).toMatch(
    /<section class="scroll" tabindex="0" aria-label="取り込めなかったものの表"><table/,
  )
  const told = 'select sentence from platform.notifications where href = $1'
  expect(await house.value(told, [jobsAt.job({ jobId })])).toBe('「3まで数える」が終わりました。')
})

test('paused, resumed, cancelled; what is over cannot be paused', async () => {
  const jobId = await start(5)
  const me = house.as(people.officer)
  await takeSteps(workshop, 'a')
  expect((await me.post(jobsAt.pause({ jobId }), {})).status).toBe(303)
  expect(await takeSteps(workshop, 'a')).toBe(false)
  await me.post(jobsAt.resumption({ jobId }), {})
  await takeSteps(workshop, 'a')
  expect(await house.value('select done from platform.jobs where id = $1', [jobId])).toBe(2)
  await me.post(jobsAt.cancellation({ jobId }), {})
  expect([await state(jobId), await takeSteps(workshop, 'a')]).toEqual(['stopped', false])
  const late = await me.post(jobsAt.pause({ jobId }), {})
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining('もう動いていない'),
  ])
})

test('the roles are those of today: after the account has ended its job stops', async () => {
  const jobId = await start(2)
  await house.engine.asOwner(`update platform.accounts set valid_until = $1 where id = $2`, [
    '2026-11-23',
    officer.id,
  ])
  await takeSteps(workshop, 'a')
  await house.engine.asOwner('update platform.accounts set valid_until = null where id = $1', [
    officer.id,
  ])
  expect(await state(jobId)).toBe('failed')
})

test('two runners at once do every step once', async () => {
  const before = Number(await counted())
  const ids = [await start(4), await start(4), await start(4)]
  const stops = [startJobs(workshop, 10), startJobs(workshop, 10)]
  for (const id of ids) await expect.poll(() => state(id), { timeout: 20_000 }).toBe('done')
  await Promise.all(stops.map((stop) => stop()))
  expect(Number(await counted()) - before).toBe(12)
})
