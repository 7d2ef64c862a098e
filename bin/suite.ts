// Runs the parts of the test suite that are named, one after the other, and ends with
// "N passed, N failed". Types, lint and house check count as one test each.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { lastLine, sumOf, type Tally, tallyOf } from './tally.ts'

const root = join(import.meta.dirname, '..')
const scratch = join(tmpdir(), `sanchi-suite-${process.pid}`)

function runs(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  if (error !== undefined) console.error(`${command} did not start: ${error.message}`)
  return status === 0
}

const once = (well: boolean): Tally =>
  well ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: ['see above'] }
const builds = () => runs('node', ['bin/build.ts', '--if-changed'])

function tests(project: string, env: NodeJS.ProcessEnv = {}): Tally {
  const file = join(scratch, `${project}.json`)
  rmSync(file, { force: true })
  const options = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const well = runs('vitest', ['run', '--project', project, ...options], env)
  return tallyOf(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null, well)
}

/** The generated pages are written anew beside the kept ones and compared by the house check. */
function house(): Tally {
  const fresh = join(scratch, 'generated')
  const written = builds() && runs('node', ['dist/server/main.js', 'generate', fresh])
  const stands = runs('node', ['app/checks/main.ts', ...(written ? [fresh] : [])])
  return once(written && stands)
}

const parts: Readonly<Record<string, () => Tally | null>> = {
  types: () => once(runs('tsc', ['--noEmit'])),
  lint: () => once(runs('biome', ['check', '--error-on-warnings', '.']) && runs('knip', [])),
  house,
  unit: () => tests('unit'),
  // An address of PostgreSQL in the environment must not turn this run into the other one.
  database: () => tests('database', { SANCHI_TEST_POSTGRES: '' }),
  postgres: () => (process.env.SANCHI_TEST_POSTGRES ? tests('database') : null),
  browser: () => (builds() ? tests('browser') : once(false)),
}

const named = process.argv.slice(2)
const unknown = named.filter((name) => !(name in parts))
if (named.length === 0 || unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}
const tallies: Tally[] = []
for (const name of named) {
  const began = performance.now()
  console.log(`\n── ${name}`)
  const tally = parts[name]?.() ?? null
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (tally === null)
    console.log('No SANCHI_TEST_POSTGRES: the second run on PostgreSQL is left out.')
  else console.log(`${name}: ${lastLine(tally)} (${seconds} s)`)
  if (tally !== null) tallies.push({ ...tally, names: tally.names.map((one) => `${name}: ${one}`) })
}
rmSync(scratch, { recursive: true, force: true })
const sum = sumOf(tallies)
// A long run is read from its end: what failed is said there once more.
for (const one of sum.names) console.log(`\nFAILED ${one}`)
console.log(`\n${lastLine(sum)}`)
process.exitCode = sum.failed === 0 ? 0 : 1
