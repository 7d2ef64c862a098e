import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { action, event, performAs, permissions, routeTable, sql } from '../index.ts'
import { drainOutbox, runClock, startRelay } from './index.ts'

const may = permissions('relay', { speak: ['officer'], hear: [] })
const said = event('relay.said', z.object({ word: z.string() }))
let failing = true

const speak = action({
  verb: 'relay.speak',
  may: may.speak,
  form: z.object({ word: z.string() }),
  async run(here, { word }) {
    await here.announce(said, { word })
    return { about: word }
  },
})
const counting = (verb: string, hurdle: () => void) =>
  action({
    verb,
    may: may.hear,
    form: z.object({ word: z.string().default('clock') }),
    async run(here, { word }) {
      hurdle()
      await here.db.run(sql`
        insert into platform.counters (city, name, value) values (${here.city}, ${`${verb} ${word}`}, 1)
        on conflict (city, name) do update set value = counters.value + 1`)
      return { about: word }
    },
  })
const rows = routeTable([
  { on: said, do: counting('relay.hear', () => {}) },
  {
    on: said,
    do: counting('relay.hear-too', () => {
      if (failing) throw new Error('deaf')
    }),
  },
  { every: 'day', do: counting('relay.wake', () => {}) },
])
const house = await openHouse('platform', rows, async () => undefined)
const log: unknown[] = []
const workshop = { ...house.grounds, rows, log: (line: unknown) => log.push(line) }
const heard = (verb: string) =>
  house.value('select value from platform.counters where city = 182079 and name = $1', [verb])

await drainOutbox(workshop)

test('what was announced is heard once by each, and again only by who failed', async () => {
  const officer = await house.town.person(people.officer)
  await performAs(house.grounds, officer, speak, { word: 'あ' })
  expect(await drainOutbox(workshop)).toBe(0)
  expect([await heard('relay.hear あ'), await heard('relay.hear-too あ')]).toEqual([1, undefined])
  expect(await house.value('select trouble from platform.outbox where heard_at is null')).toBe(
    'relay.hear-too: deaf',
  )
  failing = false
  expect(await drainOutbox(workshop)).toBe(0) // not before its time
  house.setClock('2026-11-24T09:00:11+09:00')
  expect(await drainOutbox(workshop)).toBe(1)
  expect([await heard('relay.hear あ'), await heard('relay.hear-too あ')]).toEqual([1, 1])
  // Heard, and then the process was killed before it could be marked.
  await house.engine.asOwner(
    `update platform.outbox set heard_at = null, next_at = null where event = 'relay.said'`,
    [],
  )
  await drainOutbox(workshop)
  expect([await heard('relay.hear あ'), await heard('relay.hear-too あ')]).toEqual([1, 1])
})

test('the clock: once a day, not again after a restart, and not skipped by one', async () => {
  await Promise.all([runClock(workshop, new Map()), runClock(workshop, new Map())])
  await runClock(workshop, new Map())
  expect(await heard('relay.wake clock')).toBe(1)
  house.setClock('2026-11-26T00:00:01+09:00')
  await runClock(workshop, new Map())
  expect(await heard('relay.wake clock')).toBe(2)
})

test('the relay goes on by itself and stops when told', async () => {
  const stop = startRelay(workshop, [], 20)
  await performAs(house.grounds, await house.town.person(people.officer), speak, { word: 'い' })
  await expect.poll(() => heard('relay.hear い'), { timeout: 5_000 }).toBe(1)
  await stop()
})
