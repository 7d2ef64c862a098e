import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { machineClock } from '#platform'
import { serveHouse } from '#platform/edge'
import { people } from '#platform/samples'
import { inventedBusiness } from '#slices/businesses'
import { startIn } from '../browser/started-program.ts'
import { rows } from '../house.ts'
import { keepSessionFor, type TestPerson, visitor } from '../testing/visitor.ts'
import type { Bench } from './bench.ts'
import { type LargeRegister, largeRegister } from './businesses.ts'

const clients = 20
/** 230 requests a second by twenty who each wait for the answer: 20 / 230 s for one. */
const most = { p50: 87, p95: 150 }

type Answering = Parameters<typeof visitor>[0]

/** The house in this process; requests come in through the edge. */
function houseHere({ grounds: { engine, varFolder } }: LargeRegister): Answering {
  return serveHouse({
    engine,
    rows,
    clock: machineClock,
    varFolder,
    https: false,
    assets: (name) => `/assets/${name}`,
    log: () => undefined,
  })
}

/** Twenty officers with a browser each. */
function browsers({ grounds: { engine }, town }: LargeRegister, app: Answering): TestPerson[] {
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

/** @param openTo what answers, and how it ends; or why nothing can */
function clientsOf(
  name: string,
  openTo: (
    register: LargeRegister,
  ) => Promise<{ app: Answering; close?(): Promise<void> } | string>,
): Bench {
  return {
    name,
    unit: 'ms',
    rounds: 2_000,
    limit: most,
    async open() {
      const register = await largeRegister()
      const opened = await openTo(register)
      if (typeof opened === 'string') return { subject: async () => opened, baselines: {} }
      const { app, close } = opened
      const people = browsers(register, app)
      const turns = await mixedWork(register)
      const all = async (count: number) => {
        const times: number[] = []
        await Promise.all(
          people.map(async (browser, client) => {
            for (let n = 0; n < count; n++) times.push(await one(browser, turns, client + n))
          }),
        )
        return times
      }
      return {
        async subject(rounds) {
          await all(5)
          return all(Math.ceil(rounds / clients))
        },
        baselines: {},
        ...(close && { close }),
      }
    },
  }
}

let number = 1_000_000

async function one(
  browser: TestPerson,
  turns: Awaited<ReturnType<typeof mixedWork>>,
  n: number,
): Promise<number> {
  number += 1
  const [path, entered] = turns[n % turns.length]?.(number) ?? ['/businesses']
  const began = performance.now()
  const answer = await (entered ? browser.post(path, entered) : browser.get(path))
  await answer.arrayBuffer()
  if (answer.status !== (entered ? 303 : 200)) throw new Error(`${path} answers ${answer.status}`)
  return performance.now() - began
}

/** Twenty at once, each as quickly as the house answers. */
export const registerClients = clientsOf('register-clients', async (register) => ({
  app: houseHere(register),
}))

/** The same of the built program with two processes, over the network. */
export const registerClientsOfTwo = clientsOf('register-clients-of-two', async (register) => {
  const { url } = register
  if (url === null) return 'several processes need a server: name one in SANCHI_BENCH_POSTGRES'
  const folder = await mkdtemp(join(tmpdir(), 'sanchi-bench-'))
  const said = { DATABASE_URL: url, SANCHI_PROCESSES: '2' }
  const { origin, stop } = await startIn(folder, said)
  await restOfTheDay(register)
  return {
    app: {
      async request(asked, init) {
        const headers = new Headers(init?.headers)
        headers.delete('host')
        headers.set('origin', origin)
        const path = String(asked).replace(/^http:\/\/[^/]*/, origin)
        return fetch(path, { ...init, headers, redirect: 'manual' })
      },
    },
    async close() {
      await stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
})

/** Waits until what a program does at its start, and else once a day, is done. */
async function restOfTheDay({ grounds: { engine } }: LargeRegister): Promise<void> {
  for (let calm = 0; calm < 5; ) {
    await new Promise((done) => setTimeout(done, 1_000))
    const text =
      "select count(*)::int as n from platform.jobs where state in ('waiting', 'running')"
    const [left] = (await engine.asOwner(text, [])).rows
    calm = left?.n === 0 ? calm + 1 : 0
  }
}
