import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { fillSyntheticThread, timeWalks } from './tables.ts'

const house = await openHouse('evidence', [], async () => undefined)

test('a synthetic thread has the links it promises, and walks of it go far', {
  timeout: 240_000,
}, async () => {
  const size = { city: people.officer.city, beads: 4_000 }
  const made = await fillSyntheticThread(house.engine, size)
  const walks = await timeWalks(house.grounds, size, 20)
  expect(made.links).toBeGreaterThan(size.beads * 2)
  expect(walks.beadsMean).toBeGreaterThan(100)
})
