import { simulateSurvival } from '#packages/process-chain'
import { type Bench, timed } from './bench.ts'
import { numpy } from './numpy.ts'

const holders = 2_000
const years = 30
const runs = 10_000
const ages = Array.from({ length: holders }, (_, n) => 40 + (n % 46))
const exitProbability = (age: number) => Math.max(0.001, Math.min(0.5, 0.005 * 1.09 ** (age - 40)))

/** The chance to leave within a year, by ages of five years, as the register would give it. */
const annualExitProbability = Array.from({ length: 20 }, (_, n) => ({
  fromAge: 20 + n * 5,
  toAge: 25 + n * 5,
  p: exitProbability(22 + n * 5),
}))

/** Monte Carlo of a trade of 2,000 holders over 30 years, 10,000 runs. */
export const survivalRuns: Bench = {
  name: 'survival-runs',
  unit: 'ms',
  rounds: 5,
  limit: { p50: 500 },
  async open() {
    let seed = 0
    const draw = () => {
      seed += 1
      return simulateSurvival({ ages, annualExitProbability, years, runs, seed })
    }
    const bands = annualExitProbability.map(({ fromAge, p }) => ({ from: fromAge, probability: p }))
    return {
      subject: timed(draw, 1),
      baselines: { numpy: numpy('survival-baseline.py', { ages, years, runs, bands }, null) },
    }
  },
}
