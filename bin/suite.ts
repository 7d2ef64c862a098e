// Runs the parts of the test suite that are named, in that order, and ends with "N passed, N failed". Types,
// lint and house check count as one test each. The second run of the database tests, on PostgreSQL, goes on
// beside the others: each of the two then has one worker, which fills every house once.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastLine, sumOf, type Tally, tallyOf } from './tally.ts'

const root = join(import.meta.dirname, '..')
const scratch = join(tmpdir(), `sanchi-suite-${process.pid}`)
const named = process.argv.slice(2)
const server = process.env.SANCHI_TEST_POSTGRES
const beside = server && named.length > 1 && named.includes('postgres') ? 'postgres' : null

type How = { readonly output?: number | undefined; readonly env?: NodeJS.ProcessEnv }

function runs(command: string, args: readonly string[], how: How = {}): Promise<boolean> {
  const { output = 'inherit', env = {} } = how
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, ...env },
  })
  return new Promise((ended) => {
    child.once('error', ({ message }) => {
      console.error(`${command} did not start: ${message}`)
      ended(false)
    })
    child.once('close', (status) => ended(status === 0))
  })
}

const once = (well: boolean): Tally =>
  well ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: ['see above'] }
const builds = () => runs('node', ['bin/build.ts', '--if-changed'])

async function tests(part: string, projects: readonly string[], how: How = {}): Promise<Tally> {
  const file = join(scratch, `${part}.json`)
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const wanted = projects.flatMap((project) => ['--project', project])
  // Beside another part it keeps to one core; the browser's, the last, goes on when that part is over.
  const workers = beside !== null && part !== 'browser' ? ['--maxWorkers=1'] : []
  const well = await runs('vitest', ['run', ...wanted, ...options, ...workers], how)
  return tallyOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null, well)
}

/** The generated pages are written anew beside the kept ones and compared by the house check. */
async function house(): Promise<Tally> {
  const fresh = join(scratch, 'generated')
  const written =
    (await builds()) && (await runs('node', ['dist/server/main.js', 'generate', fresh]))
  const stands = await runs('node', ['app/checks/main.ts', ...(written ? [fresh] : [])])
  return once(written && stands)
}

const parts: Readonly<Record<string, (output?: number) => Promise<Tally | null>>> = {
  // Several checkers each read for themselves what they share: that is worth it only with cores to spare.
  types: async () => once(await runs('tsc', ['--noEmit', '--checkers', beside ? '1' : '2'])),
  lint: async () =>
    once((await runs('biome', ['check', '--error-on-warnings', '.'])) && (await runs('knip', []))),
  house,
  unit: () => tests('unit', ['unit', 'once']),
  // An address of PostgreSQL in the environment must not turn this run into the other one.
  database: () => tests('database', ['database'], { env: { SANCHI_TEST_POSTGRES: '' } }),
  postgres: async (output) => (server ? tests('postgres', ['database'], { output }) : null),
  browser: async () => ((await builds()) ? tests('browser', ['browser']) : once(false)),
}

const unknown = named.filter((name) => !(name in parts))
if (named.length === 0 || unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
mkdirSync(scratch, { recursive: true })

/** A part with how long it took; nothing for one that is left out. */
async function timed(
  name: string,
  output?: number,
): Promise<{ tally: Tally | null; seconds: string }> {
  const began = performance.now()
  const tally = (await parts[name]?.(output)) ?? null
  return { tally, seconds: ((performance.now() - began) / 1000).toFixed(1) }
}

// What it says is kept apart, and shown in its turn.
const saidBeside = join(scratch, 'beside.log')
const page = beside === null ? null : openSync(saidBeside, 'w')
const goingOn = beside !== null && page !== null ? timed(beside, page) : null

const tallies = new Map<string, Tally>()
const inTurn = [...named.filter((name) => name !== beside), ...(beside === null ? [] : [beside])]
for (const name of inTurn) {
  console.log(`\n── ${name}`)
  const { tally, seconds } = await (name === beside && goingOn ? goingOn : timed(name))
  if (name === beside) console.log(readFileSync(saidBeside, 'utf8'))
  if (tally === null)
    console.log('No SANCHI_TEST_POSTGRES: the second run on PostgreSQL is left out.')
  else console.log(`${name}: ${lastLine(tally)} (${seconds} s)`)
  if (tally !== null)
    tallies.set(name, { ...tally, names: tally.names.map((one) => `${name}: ${one}`) })
}
if (page !== null) closeSync(page)
rmSync(scratch, { recursive: true, force: true })
const sum = sumOf([...tallies.values()])
// A long run is read from its end: what failed is said there once more.
for (const one of sum.names) console.log(`\nFAILED ${one}`)
console.log(`\n${lastLine(sum)}`)
process.exitCode = sum.failed === 0 ? 0 : 1
