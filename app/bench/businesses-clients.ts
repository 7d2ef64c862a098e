import { machineClock } from '#platform'
import { serveHouse } from '#platform/edge'
import { people } from '#platform/samples'
import { inventedBusiness } from '#slices/businesses'
import { rows } from '../house.ts'
import { keepSessionFor, type TestPerson, visitor } from '../testing/visitor.ts'
import type { Bench } from './bench.ts'
import { type LargeRegister, largeRegister } from './businesses.ts'

const clients = 20
/** 230 requests a second by twenty who each wait for the answer: 20 / 230 s for one. */
const most = { p50: 87, p95: 150 }

/** Twenty officers with a browser each, whose requests come in through the edge. */
async function browsers({ grounds, town }: LargeRegister): Promise<TestPerson[]> {
  const { engine, varFolder } = grounds
  const app = serveHouse({
    engine,
    rows,
    clock: machineClock,
    varFolder,
    https: false,
    assets: (name) => `/assets/${name}`,
    log: () => undefined,
  })
  const session = () => keepSessionFor({ engine, clock: machineClock, town }, people.officer)
  return Array.from({ length: clients }, () => visitor(app, session))
}

/** What an officer does in turn: looks through the list, narrows it, searches, opens and enters. */
async function mixedWork({ work }: LargeRegister): Promise<((n: number) => [string, Entered?])[]> {
  const cursor = await work.cursorAt(0.4)
  const record = await work.oneOfThem()
  const list = (query: Record<string, string>) => `/businesses?${new URLSearchParams(query)}`
  return [
    () => ['/businesses'],
    () => [`/businesses/${record}`],
    () => [list({ q: '山岡' })],
    () => [list({ after: cursor })],
    () => [`/businesses/${record}`],
    () => [list({ 'division.32': 'on', 'employees.20-49': 'on' })],
    () => [list({ q: '眼鏡' })],
    () => [`/businesses/${record}`],
    (n) => ['/businesses', inventedBusiness(n)],
    () => [`/businesses/${record}/edit`],
  ]
}
type Entered = ReturnType<typeof inventedBusiness>

/** Twenty at once, each as quickly as the house answers. */
export const registerClients: Bench = {
  name: 'register-clients',
  unit: 'ms',
  rounds: 2_000,
  limit: most,
  async open() {
    const register = await largeRegister()
    const people = await browsers(register)
    const turns = await mixedWork(register)
    let number = 1_000_000
    async function one(browser: TestPerson, n: number): Promise<number> {
      number += 1
      const [path, entered] = turns[n % turns.length]?.(number) ?? ['/businesses']
      const began = performance.now()
      const answer = await (entered ? browser.post(path, entered) : browser.get(path))
      await answer.arrayBuffer()
      if (answer.status !== (entered ? 303 : 200))
        throw new Error(`${path} answers ${answer.status}`)
      return performance.now() - began
    }
    const each = (browser: TestPerson, client: number, count: number, times: number[]) =>
      Array.from({ length: count }).reduce<Promise<void>>(
        (before, _, n) => before.then(async () => void times.push(await one(browser, client + n))),
        Promise.resolve(),
      )
    const all = async (count: number) => {
      const times: number[] = []
      await Promise.all(people.map((browser, client) => each(browser, client, count, times)))
      return times
    }
    return {
      async subject(rounds) {
        await all(5)
        return all(Math.ceil(rounds / clients))
      },
      baselines: {},
    }
  },
}
