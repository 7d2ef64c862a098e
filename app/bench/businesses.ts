import { tmpdir } from 'node:os'
import { type Grounds, machineClock } from '#platform'
import { keepStatistics, migrate } from '#platform/database'
import { foundSampleCities, people, sabae, type Town, townOf } from '#platform/samples'
import { fillSyntheticRegister, registerWork } from '#slices/businesses'
import { storeysUnder } from '../floors.ts'
import { root } from '../open-engine.ts'
import { type Bench, timed } from './bench.ts'
import { openEmpty } from './empty-engine.ts'

const businesses = 100_000

export type LargeRegister = {
  readonly grounds: Grounds
  readonly town: Town
  /** Of the server's database; null of the embedded one. */
  readonly url: string | null
  readonly work: ReturnType<typeof registerWork>
}

async function openLargeRegister(): Promise<LargeRegister> {
  const { engine, url, close } = await openEmpty(`sanchi_register_${process.pid}`)
  process.once('beforeExit', () => void close())
  await migrate(engine, storeysUnder(root))
  const town = townOf(engine, tmpdir())
  await foundSampleCities(town)
  await fillSyntheticRegister(engine, { city: sabae, businesses })
  // As whoever serves does.
  await keepStatistics(engine, (error) => console.error(error))
  const grounds = { engine, clock: machineClock, varFolder: tmpdir() }
  const work = registerWork(grounds, await town.person(people.officer))
  await work.count()
  return { grounds, town, url, work }
}

let opened: Promise<LargeRegister> | null = null

/** A register of 100,000 invented businesses, one for all the benches of a run. */
export function largeRegister(): Promise<LargeRegister> {
  opened ??= openLargeRegister()
  return opened
}

type Asked = {
  readonly name: string
  readonly most: number
  begin(work: LargeRegister['work']): Promise<() => Promise<unknown>>
}

const asked: readonly Asked[] = [
  { name: 'register-first-page', most: 5, begin: async (work) => () => work.firstPage() },
  {
    name: 'register-deep-page',
    most: 20,
    async begin(work) {
      const cursor = await work.cursorAt(0.6)
      return () => work.deepPage(cursor)
    },
  },
  {
    name: 'register-filter',
    most: 8,
    begin: async (work) => () => work.filtered({ division: '32', employees: '20-49' }),
  },
  { name: 'register-search-few', most: 15, begin: async (work) => () => work.search('山岡') },
  { name: 'register-search-many', most: 15, begin: async (work) => () => work.search('眼鏡') },
  { name: 'register-record', most: 3, begin: async (work) => () => work.record() },
  { name: 'register-create', most: 10, begin: async (work) => () => work.create() },
  { name: 'register-update', most: 10, begin: async (work) => () => work.revise() },
]

/** Each in a transaction of its own, as the application's role under row-level security. */
export const registerBenches: readonly Bench[] = asked.map(({ name, most, begin }) => ({
  name,
  unit: 'ms',
  rounds: 200,
  limit: { p50: most },
  async open() {
    const { work } = await largeRegister()
    return { subject: timed(await begin(work), 20), baselines: {} }
  },
}))
