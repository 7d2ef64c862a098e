import {
  BinaryTable,
  complexityTable,
  proximity,
  proximityTable,
  relatednessDensity,
  relatednessDensityTable,
} from '#packages/regional-economics'
import { type Bench, timed } from './bench.ts'
import { invented, inventedTable, MUNICIPALITIES } from './invented-tables.ts'
import { numpy } from './numpy.ts'

const industries = 99

/** Invented specialisations: common and rare industries, and places that have more than others. */
function specialisations(): (0 | 1)[][] {
  const next = invented(2021)
  const breadth = Array.from({ length: MUNICIPALITIES }, () => 0.5 + next())
  return inventedTable(industries, (at, row) =>
    next() < (0.15 + (0.5 * at) / industries) * (breadth[row] ?? 1) ? 1 : 0,
  ).map((row) => row.map((one) => (one === 1 ? 1 : 0)))
}

function byTable(cells: Uint8Array) {
  const table = new BinaryTable(cells, MUNICIPALITIES, industries)
  const proximities = proximityTable(table)
  const densities = relatednessDensityTable(table, proximities)
  return { proximities, densities, complexity: complexityTable(table) }
}

function sumsOf({ proximities, densities, complexity }: ReturnType<typeof byTable>) {
  return [total(proximities), total(densities), total(complexity.eci?.map(Math.abs) ?? [])]
}

function total(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) if (!Number.isNaN(value)) sum += value
  return sum
}

/** Proximity, density and complexity of 1,741 municipalities × 99 industries. */
export const relatedness: Bench = {
  name: 'relatedness',
  unit: 'ms',
  rounds: 40,
  async open() {
    const binary = specialisations()
    const cells = Uint8Array.from(binary.flat())
    return {
      subject: timed(() => byTable(cells), 5),
      baselines: {
        numpy: numpy('relatedness-baseline.py', { binary }, sumsOf(byTable(cells)), 1e-6),
        'loop, without ECI': timed(() => relatednessDensity(binary, proximity(binary)), 1),
      },
    }
  },
}
