import { tmpdir } from 'node:os'
import { machineClock } from '#platform'
import { migrate } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { foundSampleCities, people, sabae, townOf } from '#platform/samples'
import { compareVersions, fillLongPlan, inventedVersions, routes } from '#slices/plans'
import { storeysUnder } from '../floors.ts'
import { root } from '../open-engine.ts'
import { keepSessionFor, visitor } from '../testing/visitor.ts'
import { type Bench, timed } from './bench.ts'
import { openEmpty } from './empty-engine.ts'

const nodes = 2_000
const versions = 10

/** 新旧対照表 of 2,000 nodes that bear no common id: every pair is found by its likeness. */
const comparison: Bench = {
  name: 'plan-comparison',
  unit: 'ms',
  rounds: 10,
  limit: { p50: 1_000 },
  async open() {
    const [old, now] = inventedVersions(nodes)
    // What is learnt of a node is kept with it: each round compares nodes that were never seen.
    const anew = (side: typeof old) => side.map((node) => ({ ...node }))
    return { subject: timed(() => compareVersions(anew(old), anew(now)), 1), baselines: {} }
  },
}

/** The page of a plan of 2,000 nodes in ten versions. */
const tree: Bench = {
  name: 'page-plan-tree',
  unit: 'ms',
  rounds: 100,
  limit: { p50: 15 },
  async open() {
    const { engine, close } = await openEmpty(`sanchi_plans_${process.pid}`)
    await migrate(engine, storeysUnder(root))
    const town = townOf(engine, tmpdir())
    await foundSampleCities(town)
    const planId = await fillLongPlan(engine, { city: sabae, nodes, versions })
    await engine.script('vacuum analyze')
    const clock = machineClock
    const app = serveHouse({
      engine,
      rows: routes,
      clock,
      varFolder: tmpdir(),
      https: false,
      assets: (name) => `/assets/${name}`,
      log: () => undefined,
    })
    const officer = visitor(app, () => keepSessionFor({ engine, clock, town }, people.officer))
    const ask = async () => (await officer.get(`/plans/${planId}`)).text()
    const text = await ask()
    if (!text.includes('2000件のうち')) throw new Error(text.slice(0, 400))
    return { subject: timed(ask, 20), baselines: {}, close }
  },
}

export const planBenches: readonly Bench[] = [comparison, tree]
