import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import type { Query } from './engine.ts'

const { engine } = await openHouse('platform', [], async () => undefined)
const here = people.officer.city
const elsewhere = 152137
const isEmbedded = engine.kind === 'pglite'

const moment = async (ask: Query) => (await ask('select now()::text as at', [])).rows[0]?.at
const reading = <T>(work: (ask: Query, alone: () => void) => Promise<T>, city = here) =>
  engine.transaction('read', work, city)
const rename = (name: string) =>
  engine.transaction(
    'write',
    (ask) => ask('update platform.accounts set title = $1 where city = $2', [name, here]),
    here,
  )
const titles = async (ask: Query) => {
  const text = 'select distinct title from platform.accounts where city = $1'
  return (await ask(text, [here])).rows.map(({ title }) => title)
}

test.runIf(isEmbedded)(
  'who reads at the same time reads at one moment, each city by itself',
  async () => {
    const found = await Promise.all([
      reading(moment),
      reading(moment),
      reading(moment, elsewhere),
      reading(moment),
    ])
    expect(new Set(found).size).toBe(2)
    expect(found[2]).not.toBe(found[0])
  },
)

test('in company, too, nobody sees a row of another city or writes one', async () => {
  const others = async (ask: Query) => {
    const text = 'select count(*)::int as n from platform.accounts where city <> $1'
    return (await ask(text, [here])).rows[0]?.n
  }
  expect(await Promise.all([reading(others), reading(others)])).toEqual([0, 0])
  const write = (ask: Query) => ask('update platform.accounts set title = title', [])
  const [, refused] = await Promise.allSettled([reading(moment), reading(write)])
  expect(refused).toMatchObject({ status: 'rejected', reason: { code: '25006' } })
})

test.runIf(isEmbedded)('who waits to write is let in before those who come after', async () => {
  await rename('before')
  const goOn = Promise.withResolvers<void>()
  const first = reading(async (ask) => {
    const seen = await titles(ask)
    await goOn.promise
    return [seen, await titles(ask)]
  })
  await reading(moment)
  const written = rename('after')
  const later = reading(titles)
  goOn.resolve()
  expect(await first).toEqual([['before'], ['before']])
  await written
  expect(await later).toEqual(['after'])
})

test('what the database refuses to one is answered to those who read beside', async () => {
  const share = async (ask: Query, of: number) =>
    (await ask('select 6 / $1::int as share', [of])).rows[0]?.share
  const late = async (ask: Query) => {
    await share(ask, 1)
    await new Promise((done) => setTimeout(done, 20))
    return share(ask, 3)
  }
  const [one, none, two] = await Promise.allSettled([
    reading((ask) => share(ask, 2)),
    reading((ask) => share(ask, 0)),
    reading(late),
  ])
  expect(one).toEqual({ status: 'fulfilled', value: 3 })
  expect(none).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
  expect(two).toEqual({ status: 'fulfilled', value: 2 })
})

test('a refusal of our own ends the reading of who met it, once, and nobody else’s', async () => {
  let times = 0
  const [gone, at] = await Promise.allSettled([
    reading(async (ask) => {
      times += 1
      await moment(ask)
      throw new Error('gone')
    }),
    reading(moment),
  ])
  expect([gone.status, at.status, times]).toEqual(['rejected', 'fulfilled', 1])
})

test('what one sets for the transaction is set for nobody beside', async () => {
  const member = async (ask: Query) =>
    (await ask(`select coalesce(current_setting('app.member', true), '') as member`, [])).rows[0]
      ?.member
  const set = reading(async (ask, alone) => {
    alone()
    await ask('select platform.read_as_member($1::uuid)', ['00000000-0000-4000-8000-000000000001'])
    return member(ask)
  })
  const beside = reading(async (ask) => {
    await new Promise((done) => setTimeout(done, 20))
    return member(ask)
  })
  expect(await Promise.all([set, beside, reading(member)])).toEqual([
    '00000000-0000-4000-8000-000000000001',
    '',
    '',
  ])
})

test('a straggler of a reading that is over asks nothing beside those who still read', async () => {
  const goOn = Promise.withResolvers<void>()
  const beside = reading(async (ask) => {
    await goOn.promise
    return moment(ask)
  })
  let kept: Query | null = null
  await reading(async (ask) => {
    kept = ask
    return moment(ask)
  })
  await expect((kept as Query | null)?.('select 1', [])).rejects.toThrow('the transaction is over')
  goOn.resolve()
  expect(await beside).toBeTruthy()
})
