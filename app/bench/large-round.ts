import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { standingClock } from '#platform'
import { type Engine, migrate } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { people, sabae, townOf } from '#platform/samples'
import {
  closeScores,
  confirmAssignment,
  fillLargeRound,
  roundVersion,
  scoreLargeRound,
  statisticsOf,
  undoAssignment,
} from '#slices/grants'
import { seedDemonstration } from '../demonstration.ts'
import { storeysUnder } from '../floors.ts'
import { rows } from '../house.ts'
import { root } from '../open-engine.ts'
import { keepSessionFor, type TestPerson, visitor } from '../testing/visitor.ts'
import { type Bench, timed } from './bench.ts'
import { openEmpty } from './empty-engine.ts'

const size = { city: sabae, applications: 1_200, members: 12, each: 5 }

type LargeRound = {
  readonly engine: Engine
  readonly chief: TestPerson
  /** Ready to be shared out, again and again. */
  readonly openId: string
  /** Scored whole, and closed. */
  readonly closedId: string
  assign(callId: string): Promise<unknown>
}

async function openLargeRound(): Promise<LargeRound> {
  const { engine, close } = await openEmpty(`sanchi_round_${process.pid}`)
  process.once('beforeExit', () => void close())
  const varFolder = await mkdtemp(join(tmpdir(), 'sanchi-round-'))
  process.once('exit', () => rmSync(varFolder, { recursive: true, force: true }))
  await migrate(engine, storeysUnder(root))
  await seedDemonstration(engine, varFolder)
  const clock = standingClock('2026-11-24T09:00:00+09:00')
  const town = townOf(engine, varFolder, '2026-11-24T09:00:00+09:00')
  const assign = async (callId: string) =>
    town.do(people.chief, confirmAssignment, {
      ...{ callId, scoreBy: '2026-12-20', version: await roundVersion(town, callId) },
    })
  const openId = await fillLargeRound(engine, size)
  const closedId = await fillLargeRound(engine, size)
  await engine.script('vacuum analyze')
  await assign(closedId)
  await scoreLargeRound(engine, closedId)
  await engine.script('vacuum analyze')
  await town.do(people.chief, closeScores, {
    ...{ callId: closedId, version: await roundVersion(town, closedId) },
  })
  const app = serveHouse({
    ...{ engine, rows, clock, varFolder, https: false },
    assets: (name) => `/assets/${name}`,
    log: () => undefined,
  })
  const chief = visitor(app, () => keepSessionFor({ engine, clock, town }, people.chief))
  return { engine, chief, openId, closedId, assign }
}

let opened: Promise<LargeRound> | null = null

/** 1,200 applications by five of twelve members, once for all the benches of a run. */
function largeRound(): Promise<LargeRound> {
  opened ??= openLargeRound()
  return opened
}

/** From the button to the kept assignment: matching, plan, 6,000 pairs, 1,200 steps. */
const assignment: Bench = {
  name: 'grants-assign-1200',
  unit: 'ms',
  rounds: 3,
  limit: { p50: 5_000 },
  async open() {
    const { engine, openId, assign } = await largeRound()
    return {
      baselines: {},
      async subject(rounds) {
        const times: number[] = []
        for (let n = 0; n < rounds; n += 1) {
          await undoAssignment(engine, openId)
          const began = performance.now()
          await assign(openId)
          times.push(performance.now() - began)
        }
        return times
      },
    }
  },
}

/** What the secretariat looks at all day, over 6,000 scores. */
const screens = [
  ['page-round-progress', '/assignments', '委員ごとの進み'],
  ['page-score-sheet', '/score-sheet', '採点集計表'],
  ['page-score-sheet-end', '/score-sheet?from=1100', '採点集計表'],
] as const

const pages = screens.map(
  ([name, path, says]): Bench => ({
    name,
    unit: 'ms',
    rounds: 50,
    limit: { p50: 30 },
    async open() {
      const { chief, closedId } = await largeRound()
      const ask = async () => (await chief.get(`/grants/calls/${closedId}${path}`)).text()
      const text = await ask()
      if (!text.includes(says)) throw new Error(`${name}: ${text.slice(0, 400)}`)
      return { subject: timed(ask, 5), baselines: {} }
    },
  }),
)

/** Each application by five of the twelve, and a spread that leaves every figure something to tell. */
function drawnScores() {
  const reviewerIds = Array.from({ length: size.members }, (_, at) => `R${at + 1}`)
  const applicationIds = Array.from({ length: size.applications }, (_, at) => `A${at + 1}`)
  const points = (at: number, member: number) =>
    [0, 1, 2].map((criterion) => Math.min(5, (at % 4) + ((at * 7 + member * 5 + criterion) % 3)))
  const sheets = applicationIds.flatMap((applicationId, at) =>
    Array.from({ length: size.each }, (_, turn) => {
      const member = (at + turn * (1 + (at % 5))) % size.members
      return { applicationId, reviewerId: `R${member + 1}`, points: points(at, member) }
    }).filter(
      (one, turn, all) => all.findIndex((other) => other.reviewerId === one.reviewerId) === turn,
    ),
  )
  const criteria = [40, 35, 25].map((weight, at) => ({
    ...{ code: `C${at + 1}`, name: `項目${at + 1}`, weight, scaleMax: 5, minMean: null },
  }))
  return { criteria, applicationIds, reviewerIds, sheets, places: 200, bandWidth: 1 }
}

/** Severity, agreement with 2,000 draws, leave-one-out, corners, band and odd cells: once a closing. */
const statistics: Bench = {
  name: 'grants-statistics-1200',
  unit: 'ms',
  rounds: 5,
  limit: { p50: 1_000 },
  async open() {
    const scores = drawnScores()
    return { subject: timed(() => statisticsOf(scores), 1), baselines: {} }
  },
}

/** A large round of a competition: sharing out, the statistics, and the screens over it. */
export const roundBenches: readonly Bench[] = [assignment, statistics, ...pages]
