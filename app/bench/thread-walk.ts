import { tmpdir } from 'node:os'
import { machineClock } from '#platform'
import { migrate } from '#platform/database'
import { foundSampleCities, sabae, townOf } from '#platform/samples'
import { fillSyntheticThread, timeWalks } from '#slices/evidence'
import { storeysUnder } from '../floors.ts'
import { root } from '../open-engine.ts'
import type { Bench } from './bench.ts'
import { openEmpty } from './empty-engine.ts'

const beadsIn = { quick: 100_000, full: 1_000_000 } as const

/** なぜ？ from scattered beads, at depth 6 and at most 500 beads, in a graph of many. */
export const threadWalk: Bench = {
  name: 'thread-walk',
  unit: 'ms',
  rounds: 200,
  limit: { p95: 50 },
  async open(scale) {
    const { engine, close } = await openEmpty()
    const size = { city: sabae, beads: beadsIn[scale] }
    await migrate(engine, storeysUnder(root))
    await foundSampleCities(townOf(engine, tmpdir()))
    await fillSyntheticThread(engine, size)
    const grounds = { engine, clock: machineClock, varFolder: tmpdir() }
    return {
      subject: async (rounds) => (await timeWalks(grounds, size, rounds)).times,
      baselines: {},
      close,
    }
  },
}
