import { tmpdir } from 'node:os'
import { machineClock } from '#platform'
import { migrate, openPGlite, openPostgres } from '#platform/database'
import { foundSampleCities, sabae, townOf } from '#platform/samples'
import { fillSyntheticThread, timeWalks } from '#slices/evidence'
import { storeysUnder } from '../floors.ts'
import { root } from '../open-engine.ts'
import type { Bench } from './bench.ts'

const server = process.env.SANCHI_BENCH_POSTGRES
const beadsIn = { quick: 100_000, full: 1_000_000 } as const

/** PGlite in memory; or, where a server is named, a database made on it and dropped at the end. */
async function openEmpty() {
  if (!server) {
    const engine = await openPGlite()
    return { engine, close: () => engine.close() }
  }
  const admin = openPostgres(server, 1)
  const name = `sanchi_bench_${process.pid}`
  await admin.script(`create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const engine = openPostgres(url.href)
  return {
    engine,
    async close() {
      await engine.close()
      await admin.script(`drop database ${name} with (force)`)
      await admin.close()
    },
  }
}

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
