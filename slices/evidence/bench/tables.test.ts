import { expect, test } from 'vitest'
import { openHouse, people } from '#test'
import { fillSyntheticThread, timeWalks } from './tables.ts'

const house = await openHouse('evidence', [], async () => undefined)

// The 95th of a hundred is measured by the bench, alone on its machine; beside other tests it would
// measure them.
test('28, scaled: a walk of a synthetic thread stays within 50 ms', {
  timeout: 240_000,
}, async () => {
  const size = {
    city: people.officer.city,
    beads: Number(process.env.SANCHI_BENCH_BEADS ?? 20_000),
  }
  const began = performance.now()
  const made = await fillSyntheticThread(house.engine, size)
  const times = await timeWalks(house.grounds, size, 100)
  if (process.env.SANCHI_BENCH_BEADS)
    console.log(Math.round(performance.now() - began), made, times)
  expect(made.links).toBeGreaterThan(size.beads * 2)
  expect(times.beadsMean).toBeGreaterThan(100)
  expect(times.p50).toBeLessThan(50)
})
