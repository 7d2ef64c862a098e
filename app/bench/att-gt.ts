import { attGt } from '#packages/causal'
import { type Bench, timed } from './bench.ts'
import { invented } from './invented-tables.ts'
import { numpy } from './numpy.ts'

const times = Array.from({ length: 10 }, (_, n) => n + 1)
const draws = 999

/** 2,000 invented firms over ten years, a third of them never treated, the others from year 3 to 8. */
function firms() {
  const next = invented(13)
  return Array.from({ length: 2_000 }, (_, n) => {
    const group = n % 3 === 0 ? null : 3 + (n % 6)
    const level = next() * 10
    const y = times.map((time) => {
      const effect = group !== null && time >= group ? 1 + 0.2 * (time - group) : 0
      return level + 0.3 * time + effect + 2 * next()
    })
    return { id: n, group, y }
  })
}

/** Effects by group and period with bands of 999 multiplier draws. */
export const attGtBands: Bench = {
  name: 'att-gt',
  unit: 'ms',
  rounds: 15,
  async open() {
    const units = firms()
    const estimate = (seed: number) =>
      attGt({ times, units, controlGroup: 'nevertreated', bootstrap: { draws, seed } })
    const effects = estimate(1).attgt.reduce((sum, { att }) => sum + Math.abs(att ?? 0), 0)
    let seed = 0
    return {
      subject: timed(() => {
        seed += 1
        return estimate(seed)
      }),
      baselines: {
        numpy: numpy('att-gt-baseline.py', { times, units, draws }, [effects], 1e-6),
      },
    }
  },
}
