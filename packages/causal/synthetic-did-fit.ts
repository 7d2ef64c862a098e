import { centre } from './simplex-least-squares.ts'
import { type SimplexSolver, simplexSolver } from './simplex-solver.ts'

export type Zetas = { readonly zetaOmega: number; readonly zetaLambda: number }
/** Outcomes, row after row, and which of the columns lie before the treatment. */
export type Outcomes = {
  readonly values: Float64Array
  readonly periods: number
  readonly prePeriods: number
}
export type SyntheticDidFit = {
  /** Finds both weights for these controls and treated units (rows); returns the estimate. */
  readonly estimate: (controls: Int32Array, treated: Int32Array) => number
  /** One weight per control, in the order in which they were given. */
  readonly omega: Float64Array
  /** One weight per period before the treatment. */
  readonly lambda: Float64Array
}

/**
 * The two weighted regressions of synthetic difference in differences, for as many divisions into controls
 * and treated of one size as one likes: placebos ask for hundreds, so all space is taken once.
 */
export function syntheticDidFit(
  { values, periods, prePeriods }: Outcomes,
  controlCount: number,
  { zetaOmega, zetaLambda }: Zetas,
): SyntheticDidFit {
  const postPeriods = periods - prePeriods
  const omega = new Float64Array(controlCount)
  const lambda = new Float64Array(prePeriods)
  const unitSolver: SimplexSolver = simplexSolver(prePeriods, controlCount)
  const timeSolver: SimplexSolver = simplexSolver(controlCount, prePeriods)
  // Before the treatment: unit after unit, and period after period, each from its own mean.
  const byUnit = new Float64Array(controlCount * prePeriods)
  const byPeriod = new Float64Array(controlCount * prePeriods)
  const unitViews = Array.from({ length: controlCount }, (_, one) =>
    byUnit.subarray(one * prePeriods, (one + 1) * prePeriods),
  )
  const periodViews = Array.from({ length: prePeriods }, (_, one) =>
    byPeriod.subarray(one * controlCount, (one + 1) * controlCount),
  )
  const treatedBefore = new Float64Array(prePeriods)
  const controlAfter = new Float64Array(controlCount)

  function meanAfter(unit: number): number {
    let sum = 0
    for (let period = prePeriods; period < periods; period += 1) {
      sum += values[unit * periods + period] as number
    }
    return sum / postPeriods
  }

  function read(controls: Int32Array, treated: Int32Array): void {
    treatedBefore.fill(0)
    for (let at = 0; at < treated.length; at += 1) {
      const base = (treated[at] as number) * periods
      for (let period = 0; period < prePeriods; period += 1) {
        treatedBefore[period] =
          (treatedBefore[period] as number) + (values[base + period] as number) / treated.length
      }
    }
    for (let at = 0; at < controlCount; at += 1) {
      const unit = controls[at] as number
      controlAfter[at] = meanAfter(unit)
      for (let period = 0; period < prePeriods; period += 1) {
        const value = values[unit * periods + period] as number
        byUnit[at * prePeriods + period] = value
        byPeriod[period * controlCount + at] = value
      }
    }
    // A mean taken from every column is the free intercept.
    unitViews.forEach(centre)
    periodViews.forEach(centre)
    centre(treatedBefore)
    centre(controlAfter)
  }

  /** What a unit gained: its mean after the treatment less its λ-weighted mean before. */
  function gain(unit: number): number {
    let before = 0
    for (let period = 0; period < prePeriods; period += 1) {
      before += (lambda[period] as number) * (values[unit * periods + period] as number)
    }
    return meanAfter(unit) - before
  }

  function estimate(controls: Int32Array, treated: Int32Array): number {
    read(controls, treated)
    unitSolver.solve(byUnit, treatedBefore, prePeriods * zetaOmega ** 2, omega)
    timeSolver.solve(byPeriod, controlAfter, controlCount * zetaLambda ** 2, lambda)
    let effect = 0
    for (let at = 0; at < treated.length; at += 1) {
      effect += gain(treated[at] as number) / treated.length
    }
    for (let at = 0; at < controlCount; at += 1) {
      const weight = omega[at] as number
      if (weight > 0) effect -= weight * gain(controls[at] as number)
    }
    return effect
  }

  return { estimate, omega, lambda }
}
