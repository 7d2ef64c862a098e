import { insistOnNumbers } from './panel.ts'

export type StaggeredUnit = {
  readonly id: string | number
  /** The period in which it was first treated; null where never. */
  readonly group: number | null
  /** One outcome per period; a unit with a null (X, 秘匿, not known) takes no part. */
  readonly y: readonly (number | null)[]
}

/** Units first treated in the same period. */
export type Cohort = {
  readonly group: number | null
  /** Position of the first treated period; beyond the last one for the never treated. */
  readonly start: number
  readonly count: number
  /** Means of the periods. */
  readonly means: Float64Array
  /** Outcomes less the mean of their period, unit after unit. */
  readonly centred: Float64Array
}

export type StaggeredPanel = {
  readonly times: readonly number[]
  /** In the order of their start; the never treated, where there are any, last. */
  readonly cohorts: readonly Cohort[]
  /** Units of all cohorts. */
  readonly n: number
  /** Left out: treated from the first period on, or with an outcome that is not known. */
  readonly alwaysTreated: number
  readonly incomplete: number
}

/** @throws {RangeError} periods that do not follow each other */
function insistOnTimes(times: readonly number[]): void {
  insistOnNumbers(times)
  times.forEach((time, at) => {
    if (at > 0 && time !== (times[at - 1] ?? 0) + 1) {
      throw new RangeError(`periods must follow each other: ${time} after ${times[at - 1]}`)
    }
  })
}

function cohortOf(units: readonly StaggeredUnit[], start: number, periods: number): Cohort {
  const centred = new Float64Array(units.length * periods)
  const means = new Float64Array(periods)
  units.forEach(({ y }, unit) => {
    for (let time = 0; time < periods; time += 1) {
      const value = y[time] as number
      centred[unit * periods + time] = value
      means[time] = (means[time] as number) + value / units.length
    }
  })
  for (let from = 0; from < centred.length; from += periods) {
    for (let time = 0; time < periods; time += 1) {
      centred[from + time] = (centred[from + time] as number) - (means[time] as number)
    }
  }
  const group = start < periods ? (units[0]?.group ?? null) : null
  return { group, start, count: units.length, means, centred }
}

function isComplete({ y }: StaggeredUnit): boolean {
  for (const value of y) if (value === null) return false
  return true
}

/**
 * Sorts units into cohorts. A unit that is first treated after the last period is, as far as the panel can
 * tell, never treated.
 *
 * @throws {RangeError} periods that do not follow each other, units with another number of outcomes, or a
 *   number that is not finite
 */
export function staggeredPanel(
  times: readonly number[],
  units: readonly StaggeredUnit[],
): StaggeredPanel {
  insistOnTimes(times)
  const first = times[0] ?? 0
  const byStart = new Map<number, StaggeredUnit[]>()
  let alwaysTreated = 0
  let incomplete = 0
  for (const unit of units) {
    if (unit.y.length !== times.length) {
      throw new RangeError(`unit ${unit.id}: ${unit.y.length} outcomes of ${times.length} periods`)
    }
    insistOnNumbers(unit.y)
    if (unit.group !== null && !Number.isInteger(unit.group - first)) {
      throw new RangeError(`unit ${unit.id}: ${unit.group} is no period`)
    }
    const start = unit.group === null ? times.length : Math.min(unit.group - first, times.length)
    if (start <= 0) alwaysTreated += 1
    else if (!isComplete(unit)) incomplete += 1
    else {
      const same = byStart.get(start)
      if (same === undefined) byStart.set(start, [unit])
      else same.push(unit)
    }
  }
  const cohorts = [...byStart]
    .sort(([one], [other]) => one - other)
    .map(([start, same]) => cohortOf(same, start, times.length))
  const n = cohorts.reduce((sum, cohort) => sum + cohort.count, 0)
  return { times, cohorts, n, alwaysTreated, incomplete }
}
