import { expect, test } from 'vitest'
import { within } from '#platform'
import { openHouse, people } from '#test'
import { facetsSeenBy } from '../facets/tables.ts'
import { byNarrowing, narrowings } from '../lists/rules.ts'
import { routes } from '../routes.ts'
import { fill } from '../samples.ts'
import { countAgain, keptCounts } from './tables.ts'

const house = await openHouse('businesses', routes, fill)
const officer = await house.town.person(people.officer)

test('what is kept for a large register is what would be counted now, 不明 as well', async () => {
  const at = { city: officer.city, mode: 'write', person: async () => officer } as const
  const [kept, now] = await within(house.grounds, at, async (here) => {
    await countAgain(here)
    const filter = { chosen: byNarrowing(() => []) }
    const counting = { words: [], counts: { all: [], countedAt: null } }
    const { facets } = await facetsSeenBy(here, filter, counting, () => true, 24)
    return [(await keptCounts(here)).all, facets]
  })
  const told = (counts: typeof now) =>
    counts.map(({ facet, value, count }) => `${facet} ${value} ${count}`).sort()
  expect(told(kept)).toEqual(told(now))
  expect(new Set(kept.map(({ facet }) => facet))).toEqual(new Set(narrowings))
  expect(kept.find(({ value }) => value === '不明')?.count).toBeGreaterThan(0)
})
