import { exitBandsByAge, type OutlookInput, simulateOutlook } from '#packages/process-chain'
import { type Bench, timed } from './bench.ts'

const holders = 2_000
const nodes = Array.from({ length: 20 }, (_, n) => `process ${n}`)
const passing = [0.9, 0.75, 0.4, 0.1, 0]

/** A trade of 2,000 makers in 20 processes, some of unknown age, all of which one product needs. */
const trade: OutlookInput = {
  workshops: Array.from({ length: holders }, (_, n) => ({
    people: [
      {
        age: n % 11 === 0 ? null : 40 + ((n * 7) % 46),
        stopsIn: null,
        part: 'owner' as const,
        nodes: [nodes[n % nodes.length] ?? ''],
      },
    ],
    passing: { probability: passing[n % passing.length] ?? 0, lagYears: 3, successorAge: null },
    capacity: { [nodes[n % nodes.length] ?? '']: 10 },
  })),
  supplies: {},
  products: [
    {
      name: 'product',
      needs: Object.fromEntries([
        ['product', nodes.map((node) => [node])],
        ...nodes.map((node) => [node, []] as const),
      ]),
    },
  ],
  demand: { 'process 0': 500 },
  years: 40,
  exitBands: exitBandsByAge,
  stayProbability: 0.8,
  ageOfSuccessor: 35,
  sharedShock: null,
  runs: 5_000,
  seed: 1,
}

/** The page of a 産地 asks this much at most: 2,000 holders over 40 years, 5,000 draws, with who follows whom. */
export const clusterOutlook: Bench = {
  name: 'cluster-outlook',
  unit: 'ms',
  rounds: 5,
  limit: { p50: 1_000 },
  async open() {
    let seed = 0
    const draw = () => {
      seed += 1
      return simulateOutlook({ ...trade, seed })
    }
    return { subject: timed(draw, 1), baselines: {} }
  },
}
