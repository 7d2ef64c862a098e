import {
  type CountTable,
  countTable,
  diversity,
  herfindahlTable,
  locationQuotients,
  quotientTable,
  shiftShare,
  shiftShareTotals,
} from '#packages/regional-economics'
import { type Bench, timed } from './bench.ts'
import { invented, inventedTable } from './invented-tables.ts'
import { numpy } from './numpy.ts'

const industries = 18

type Table = readonly (readonly number[])[]

/** Invented workers, never 0. */
function workers(seed: number, growth: (at: number) => number): number[][] {
  const next = invented(seed)
  return inventedTable(industries, (at) => Math.ceil((next() * 2000 + 20) * growth(at)))
}

const sum = (values: Iterable<number>) => {
  let total = 0
  for (const value of values) total += value
  return total
}

type Sums = readonly [quotients: number, specialised: number, herfindahl: number, regional: number]

/** The whole country at once, on typed tables. */
function byTable(before: CountTable, after: CountTable) {
  const years = [before, after].map((table) => ({
    ...quotientTable(table),
    herfindahl: herfindahlTable(table),
  }))
  return { years, totals: shiftShareTotals({ before, after }) }
}

function sumsOf({ years, totals }: ReturnType<typeof byTable>): Sums {
  const both = (of: (year: (typeof years)[number]) => Iterable<number>) =>
    sum(years.map((year) => sum(of(year))))
  return [
    both(({ lq }) => lq),
    both(({ rca }) => rca),
    both(({ herfindahl }) => herfindahl),
    sum(totals.regional.map(Math.abs)),
  ]
}

/** The same by plain loops over lists, place by place. */
function byLoop(before: Table, after: Table): Sums {
  let [quotients, specialised, herfindahl, local] = [0, 0, 0, 0]
  for (const matrix of [before, after]) {
    const { lq, rca } = locationQuotients({ matrix })
    for (const row of lq) quotients += sum(row.map((one) => one ?? 0))
    for (const row of rca) specialised += sum(row.map((one) => one ?? 0))
    for (const row of matrix) herfindahl += diversity(row).hhi ?? 0
  }
  const columns = (table: Table) =>
    Array.from({ length: industries }, (_, at) => sum(table.map((row) => row[at] ?? 0)))
  const [nation0, nation1] = [columns(before), columns(after)]
  for (const [at, region0] of before.entries()) {
    const region1 = after[at] ?? []
    local += Math.abs(shiftShare({ region0, region1, nation0, nation1 }).total.regional)
  }
  return [quotients, specialised, herfindahl, local]
}

/** LQ, RCA and HHI of two years and shift-share between them, for 1,741 municipalities × 18 divisions. */
export const regionalEconomics: Bench = {
  name: 'regional-economics',
  unit: 'ms',
  rounds: 200,
  async open() {
    const before = workers(2016, () => 1)
    const after = workers(2021, (at) => 0.9 + at / 60)
    const [first, last] = [countTable(before), countTable(after)]
    return {
      subject: timed(() => byTable(first, last), 20),
      baselines: {
        numpy: numpy('regional-baseline.py', { before, after }, sumsOf(byTable(first, last))),
        loop: timed(() => byLoop(before, after)),
      },
    }
  },
}
