import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, standingClock } from '#platform'
import { type Engine, migrate } from '#platform/database'
import { serveHouse } from '#platform/edge'
import { takeSteps } from '#platform/jobs'
import { people, sabae, townOf } from '#platform/samples'
import { fillLargeDesk } from '#slices/measures'
import { seedDemonstration } from '../demonstration.ts'
import { storeysUnder } from '../floors.ts'
import { rows } from '../house.ts'
import { root } from '../open-engine.ts'
import { keepSessionFor, type TestPerson, visitor } from '../testing/visitor.ts'
import { type Bench, timed } from './bench.ts'
import { openEmpty } from './empty-engine.ts'

type LargeDesk = {
  readonly engine: Engine
  readonly clock: Clock
  readonly varFolder: string
  readonly finance: TestPerson
  readonly roundId: string
  /** One request among the many, with its measure. */
  readonly request: { readonly id: string; readonly measureId: string }
}

async function openLargeDesk(): Promise<LargeDesk> {
  const { engine, close } = await openEmpty(`sanchi_desk_${process.pid}`)
  process.once('beforeExit', () => void close())
  const varFolder = await mkdtemp(join(tmpdir(), 'sanchi-desk-'))
  process.once('exit', () => rmSync(varFolder, { recursive: true, force: true }))
  await migrate(engine, storeysUnder(root))
  await seedDemonstration(engine, varFolder)
  const { roundId } = await fillLargeDesk(engine, { city: sabae, measures: 400, rows: 6_000 })
  await engine.script('vacuum analyze')
  const clock = standingClock('2026-11-24T09:00:00+09:00')
  const town = townOf(engine, varFolder)
  const app = serveHouse({
    ...{ engine, rows, clock, varFolder, https: false },
    assets: (name) => `/assets/${name}`,
    log: () => undefined,
  })
  const { rows: found } = await engine.asOwner(
    `select q.id, q.measure_id from measures.requests q
     join measures.measures m on (m.city, m.id) = (q.city, q.measure_id)
     where m.code = 'Z0200'`,
    [],
  )
  const request = { id: String(found[0]?.id), measureId: String(found[0]?.measure_id) }
  const finance = visitor(app, () => keepSessionFor({ engine, clock, town }, people.finance))
  return { engine, clock, varFolder, finance, roundId, request }
}

let opened: Promise<LargeDesk> | null = null

/** 400 measures and 6,000 rows of 積算 on the finance desk, once for all the benches of a run. */
function largeDesk(): Promise<LargeDesk> {
  opened ??= openLargeDesk()
  return opened
}

const sheetNames = ['budget-request', 'evaluation', 'kpi', 'meeting']

async function answered(person: TestPerson, path: string): Promise<void> {
  const answer = await person.get(path)
  if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
  await answer.arrayBuffer()
}

type Asked = {
  readonly name: string
  readonly most: number
  readonly rounds: number
  paths(desk: LargeDesk): readonly string[]
}

const asked: readonly Asked[] = [
  {
    name: 'page-desk-400',
    most: 15,
    rounds: 100,
    paths: ({ roundId }) => [`/desk/rounds/${roundId}`],
  },
  {
    name: 'desk-cut-slider',
    most: 100,
    rounds: 50,
    paths: ({ roundId, request }) => [
      `/measures/${request.measureId}/requests/${roundId}/cut?percent=20`,
    ],
  },
  {
    name: 'desk-four-sheets',
    most: 1_000,
    rounds: 10,
    paths: ({ roundId, request }) =>
      sheetNames.map((name) => `/measures/${request.measureId}/papers/${name}?round=${roundId}`),
  },
]

const pages = asked.map(
  ({ name, most, rounds, paths }): Bench => ({
    name,
    unit: 'ms',
    rounds,
    limit: { p50: most },
    async open() {
      const desk = await largeDesk()
      const all = paths(desk)
      const ask = async () => {
        for (const path of all) await answered(desk.finance, path)
      }
      return { subject: timed(ask, 5), baselines: {} }
    },
  }),
)

/** All 400 予算要求書 as one PDF, from the button to the file that can be kept. */
const book: Bench = {
  name: 'desk-400-requests-pdf',
  unit: 'ms',
  rounds: 1,
  limit: { p50: 120_000 },
  async open() {
    const { engine, clock, varFolder, finance, roundId } = await largeDesk()
    const workshop = { engine, clock, varFolder, rows, log: () => undefined }
    const bind = async () => {
      const begun = await finance.post(`/rounds/${roundId}/request-books`, {})
      if (begun.status !== 303) throw new Error(`the book answers ${begun.status}`)
      while (await takeSteps(workshop, 'bench'));
      const { rows: made } = await engine.asOwner(
        `select id from measures.request_books where state = '作成済' order by made_at desc limit 1`,
        [],
      )
      await answered(finance, `/request-books/${made[0]?.id}/pdf`)
    }
    return { subject: timed(bind, 0), baselines: {} }
  },
}

export const deskBenches: readonly Bench[] = [...pages, book]
