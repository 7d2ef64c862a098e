import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { locationQuotients, shiftShare } from '#packages/regional-economics'
import { type Bench, type Runner, timed } from './bench.ts'

const municipalities = 1741
const industries = 18

type Table = readonly (readonly number[])[]

/** Invented workers, always the same (a linear congruential generator), never 0. */
function workers(seed: number, growth: (at: number) => number): Table {
  let state = seed
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  return Array.from({ length: municipalities }, () =>
    Array.from({ length: industries }, (_, at) => Math.ceil((next() * 2000 + 20) * growth(at))),
  )
}

const sumsOf = (table: Table) =>
  Array.from({ length: industries }, (_, at) => table.reduce((sum, row) => sum + (row[at] ?? 0), 0))

type Sums = readonly [quotients: number, regional: number]

function once(before: Table, after: Table): Sums {
  let quotients = 0
  for (const matrix of [before, after])
    for (const row of locationQuotients({ matrix }).lq) for (const lq of row) quotients += lq ?? 0
  const nation0 = sumsOf(before)
  const nation1 = sumsOf(after)
  let regional = 0
  for (const [at, region0] of before.entries()) {
    const { total } = shiftShare({ region0, region1: after[at] ?? [], nation0, nation1 })
    regional += Math.abs(total.regional)
  }
  return [quotients, regional]
}

const Answer = z.object({ times: z.array(z.number()), sums: z.tuple([z.number(), z.number()]) })

/** The same figures by a plain script in numpy, where Python and numpy are there. */
function numpy(before: Table, after: Table, expected: Sums): Runner {
  return async (rounds) => {
    const script = join(process.cwd(), 'app/bench/regional-baseline.py')
    const { status, stdout } = spawnSync('python3', [script], {
      input: JSON.stringify({ rounds, before, after }),
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    if (status !== 0) return 'Python with numpy is not on this machine.'
    const { times, sums } = Answer.parse(JSON.parse(stdout))
    for (const [at, sum] of sums.entries())
      if (Math.abs(sum / (expected[at] ?? 0) - 1) > 1e-9)
        throw new Error(`numpy comes to ${sum}, Sanchi to ${expected[at]}: one of them is wrong`)
    return times
  }
}

/** Location quotients of two years and shift-share between them, for the whole country. */
export const regionalEconomics: Bench = {
  name: 'regional-economics',
  unit: 'ms',
  rounds: 60,
  async open() {
    const before = workers(2016, () => 1)
    const after = workers(2021, (at) => 0.9 + at / 60)
    return {
      subject: timed(() => once(before, after)),
      baseline: numpy(before, after, once(before, after)),
    }
  },
}
