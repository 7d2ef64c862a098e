import { emptyInfluence, type Influence } from './influence.ts'
import type { Cohort, StaggeredPanel } from './staggered-panel.ts'

export type ControlGroup = 'nevertreated' | 'notyettreated'

/** ATT(g, t) with what it rests on. */
export type GroupTimeEffect = {
  readonly cohort: number
  /** Positions: the first treated period of the group, and the period told of. */
  readonly start: number
  readonly time: number
  readonly controls: number
  /** Null where nobody is left to compare with. */
  readonly known: { readonly att: number; readonly influence: Influence } | null
}

function effectOf(
  panel: StaggeredPanel,
  at: number,
  controlsAt: readonly number[],
  time: number,
  base: number,
): GroupTimeEffect['known'] {
  const { cohorts, n, times } = panel
  const treated = cohorts[at] as Cohort
  const change = (cohort: Cohort) => (cohort.means[time] as number) - (cohort.means[base] as number)
  let controls = 0
  let changed = 0
  for (const one of controlsAt) {
    const cohort = cohorts[one] as Cohort
    controls += cohort.count
    changed += cohort.count * change(cohort)
  }
  if (controls === 0) return null
  changed /= controls

  const influence = emptyInfluence(panel)
  const width = times.length + 1
  influence[at * width + time] = n / treated.count
  influence[at * width + base] = -n / treated.count
  for (const one of controlsAt) {
    influence[one * width + time] = -n / controls
    influence[one * width + base] = n / controls
    influence[one * width + times.length] =
      (-n / controls) * (change(cohorts[one] as Cohort) - changed)
  }
  return { att: change(treated) - changed, influence }
}

/**
 * Every ATT(g, t) but those of the first period, group after group: against the period before the treatment
 * (t ≥ g), or the period before t (t < g).
 */
export function groupTimeEffects(
  panel: StaggeredPanel,
  controlGroup: ControlGroup,
): GroupTimeEffect[] {
  const { cohorts, times } = panel
  const effects: GroupTimeEffect[] = []
  cohorts.forEach(({ start }, cohort) => {
    if (start >= times.length) return
    for (let time = 1; time < times.length; time += 1) {
      const base = time >= start ? start - 1 : time - 1
      const controlsAt: number[] = []
      cohorts.forEach((other, at) => {
        const isControl =
          other.start >= times.length ||
          (controlGroup === 'notyettreated' && at !== cohort && other.start > Math.max(time, base))
        if (isControl) controlsAt.push(at)
      })
      effects.push({
        cohort,
        start,
        time,
        controls: controlsAt.reduce((sum, at) => sum + (cohorts[at]?.count ?? 0), 0),
        known: effectOf(panel, cohort, controlsAt, time, base),
      })
    }
  })
  return effects
}
