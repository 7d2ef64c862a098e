import { syntheticDid } from '#packages/causal'
import { type Bench, timed } from './bench.ts'
import { invented } from './invented-tables.ts'

/** An invented panel of the shape of Proposition 99: 38 controls and 1 treated, 19 years before of 31. */
function panel(): number[][] {
  const next = invented(99)
  const common = Array.from({ length: 31 }, (_, year) => 120 - year + 8 * Math.sin(year / 3))
  return Array.from({ length: 39 }, (_, unit) => {
    const [level, slope] = [next() * 60, next() - 0.5]
    return common.map(
      (value, year) =>
        value + level + slope * year + 6 * next() - (unit === 38 && year >= 19 ? 15 : 0),
    )
  })
}

/** Synthetic difference in differences with 200 placebos. */
export const syntheticDidRuns: Bench = {
  name: 'synthetic-did',
  unit: 'ms',
  rounds: 7,
  limit: { p50: 800 },
  async open() {
    const y = panel()
    return {
      subject: timed(
        () => syntheticDid({ y, controls: 38, prePeriods: 19, placebos: 200, seed: 1 }),
        1,
      ),
      baselines: {},
    }
  },
}
