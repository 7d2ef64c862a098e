import { expect, test } from 'vitest'
import { z } from 'zod'
import { openHouse, people } from '#test'
import { action } from '../actions.ts'
import { sql } from '../database/sql.ts'
import { permissions } from '../permissions.ts'
import { systemOf } from '../person.ts'
import { performAs, within } from '../within.ts'
import { verifyAudit } from './verify.ts'

const { speak: maySpeak } = permissions('ends', { speak: ['officer'] })
const speak = action({
  verb: 'ends.speak',
  may: maySpeak,
  form: z.object({ word: z.string() }),
  async run(here, { word }) {
    here.writeLast(sql`
      insert into platform.counters (city, name, value) values (${here.city}, ${word}, 1)`)
    return { about: word }
  },
})
const house = await openHouse('platform', [], async () => undefined)
const officer = await house.town.person(people.officer)
const { city } = officer
// The same database as another process has it: it remembers nothing of what this one wrote.
const elsewhere = { ...house.grounds, engine: { ...house.engine } }
const say = (word: string, at = house.grounds) => performAs(at, officer, speak, { word })
const verify = () =>
  within(house.grounds, { city, mode: 'read', person: async () => systemOf(city) }, verifyAudit)
const head = () => house.value('select max(seq) from platform.chain_heads where city = $1', [city])
const heard = () =>
  house.value(
    `select string_agg(about, '' order by seq) from platform.audit where verb = 'ends.speak'`,
  )

test('twenty at once, from two processes: one chain without a gap, and its head with it', async () => {
  const before = (await verify()).entries
  const words = [...'あいうえおかきくけこさしすせそたちつてと']
  await Promise.all(words.map((word, n) => say(word, n % 3 === 0 ? elsewhere : house.grounds)))
  expect(await verify()).toMatchObject({ entries: before + words.length, firstBroken: null })
  expect(Number(await head())).toBe(before + words.length)
  expect([...String(await heard())].sort()).toEqual(words)
})

test('processes in turn: who is behind is run again, after the other', async () => {
  for (const [n, word] of [...'なにぬねの'].entries())
    await say(word, n % 2 === 0 ? elsewhere : house.grounds)
  expect(await heard()).toMatch(/なにぬねの$/)
  expect((await verify()).firstBroken).toBeNull()
})

test('what fails with the commit leaves no entry, and the next act goes on behind the last', async () => {
  const { entries } = await verify()
  await expect(say('あ')).rejects.toMatchObject({ code: '23505' })
  expect(await verify()).toMatchObject({ entries, firstBroken: null })
  await say('は')
  expect(await verify()).toMatchObject({ entries: entries + 1, firstBroken: null })
})
