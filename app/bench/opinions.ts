import { tmpdir } from 'node:os'
import { machineClock } from '#platform'
import { migrate } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { foundSampleCities, people, sabae, townOf } from '#platform/samples'
import { routes as councilRoutes, fillManyOpinions } from '#slices/councils'
import { fillLongPlan, routes as planRoutes } from '#slices/plans'
import { storeysUnder } from '../floors.ts'
import { root } from '../open-engine.ts'
import { keepSessionFor, visitor } from '../testing/visitor.ts'
import { type Bench, timed } from './bench.ts'
import { openEmpty } from './empty-engine.ts'

const size = { city: sabae, bodies: 5, meetings: 100, opinions: 20 }

type Filled = { readonly ask: (path: string) => Promise<string>; readonly bodyId: string }
type Held = Filled & { close(): Promise<void> }

/** One town for all of these pages: filling it takes longer than asking it. */
let held: Promise<Held> | null = null
let waiting = 0

async function filledTown(): Promise<Held> {
  const { engine, close } = await openEmpty(`sanchi_opinions_${process.pid}`)
  await migrate(engine, storeysUnder(root))
  const town = townOf(engine, tmpdir())
  await foundSampleCities(town)
  const bodyId = await fillManyOpinions(engine, size)
  await fillLongPlan(engine, { city: sabae, nodes: 2_000, versions: 10 })
  await engine.script('vacuum analyze')
  const clock = machineClock
  const app = serveHouse({
    engine,
    rows: [...planRoutes, ...councilRoutes],
    clock,
    varFolder: tmpdir(),
    https: false,
    assets: (asset) => `/assets/${asset}`,
    log: () => undefined,
  })
  const officer = visitor(app, () => keepSessionFor({ engine, clock, town }, people.officer))
  return { ask: async (path) => (await officer.get(path)).text(), bodyId, close }
}

/** A page over 10,000 opinions or a plan of 2,000 nodes in ten versions, asked as the officer. */
function page(name: string, path: (bodyId: string) => string, says: string): Bench {
  return {
    name,
    unit: 'ms',
    rounds: 50,
    limit: { p50: 15 },
    async open() {
      held ??= filledTown()
      waiting += 1
      const { ask, bodyId, close } = await held
      const text = await ask(path(bodyId))
      if (!text.includes(says)) throw new Error(`${name}: ${text.slice(0, 400)}`)
      return {
        subject: timed(() => ask(path(bodyId)), 5),
        baselines: {},
        async close() {
          waiting -= 1
          if (waiting > 0) return
          held = null
          await close()
        },
      }
    },
  }
}

/** The lists over 10,000 opinions, and what a long plan shows of its gaps. */
export const opinionBenches: readonly Bench[] = [
  page('page-opinions', () => '/councils/opinions', '産業の会議'),
  page('page-opinion-status', (id) => `/councils/bodies/${id}/opinion-status`, '見本市の後の追跡'),
  page('page-coverage', () => '/plans/coverage', '長い計画'),
  page('page-matrix', () => '/plans/matrix', '戦略マトリクス'),
]
