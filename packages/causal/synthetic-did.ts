import { intervalOf, type Judged, judge } from './judgement.ts'
import { type Panel, type PanelInput, type PanelSize, readPanel, sizeOf } from './panel.ts'
import { placeboSpread } from './placebo-spread.ts'
import { type Outcomes, syntheticDidFit, type Zetas } from './synthetic-did-fit.ts'
import { syntheticDidPlacebos } from './synthetic-did-placebos.ts'

export type SyntheticDidInput = PanelInput & {
  /**
   * How the spread is told: every control once in the place of the treated, or so many draws of as many
   * controls as there are treated. Every control once for one treated unit, else 200 draws, unless given.
   */
  readonly placebos?: 'each control' | number
  /** Of the draws; 1 unless given. The same seed gives the same draws. */
  readonly seed?: number
  /** The smallest effect worth having, in the unit of y, declared before looking. */
  readonly sesoi?: number
}
export type SyntheticDidResult = Judged & {
  /** In the unit of y, per treated unit and period. */
  readonly estimate: number | null
  /** Plain difference in differences beside it. */
  readonly did: number | null
  readonly zetaOmega: number | null
  readonly zetaLambda: number | null
  /** Weights of the controls. */
  readonly omega: readonly number[] | null
  /** Weights of the periods before the treatment. */
  readonly lambda: readonly number[] | null
  /** What would have been estimated where nobody was treated; empty where none can be had. */
  readonly placeboEstimates: readonly number[]
  /** Standard deviation of the placebos (divided by their number). */
  readonly placeboSe: number | null
  readonly n: PanelSize
}

/** Fewer controls carry no verdict: the placebos say too little. */
const LEAST_CONTROLS = 5
const DRAWS = 200

const ASSUMPTIONS = [
  'Without the treatment the treated would have moved in parallel with the weighted controls.',
  'Nobody acted on the treatment before it began, and it does not reach the controls.',
  'The treated are as noisy as the controls: the placebos stand in for them.',
]

/** ζ_ω = (N1 T1)^¼ σ, ζ_λ = 10⁻⁶ σ; σ: standard deviation of the first differences of the controls. */
function zetasOf(values: Float64Array, panel: Panel): Zetas | null {
  const { controls, treated, periods, prePeriods, postPeriods } = panel
  const count = controls * (prePeriods - 1)
  if (count < 2) return null
  const differences = new Float64Array(count)
  let at = 0
  let mean = 0
  for (let unit = 0; unit < controls; unit += 1) {
    for (let period = 1; period < prePeriods; period += 1) {
      const place = unit * periods + period
      const difference = (values[place] as number) - (values[place - 1] as number)
      differences[at++] = difference
      mean += difference / count
    }
  }
  let squares = 0
  for (at = 0; at < count; at += 1) squares += ((differences[at] as number) - mean) ** 2
  const sigma = Math.sqrt(squares / (count - 1))
  return { zetaOmega: (treated * postPeriods) ** 0.25 * sigma, zetaLambda: 1e-6 * sigma }
}

/** Mean change of the treated less mean change of the controls. */
function plainDid(values: Float64Array, panel: Panel): number {
  const { controls, treated, periods, prePeriods, postPeriods } = panel
  let did = 0
  for (let unit = 0; unit < controls + treated; unit += 1) {
    const share = unit < controls ? -1 / controls : 1 / treated
    for (let period = 0; period < periods; period += 1) {
      const weight = period < prePeriods ? -1 / prePeriods : 1 / postPeriods
      did += share * weight * (values[unit * periods + period] as number)
    }
  }
  return did
}

const range = (from: number, to: number) =>
  Int32Array.from({ length: to - from }, (_, at) => from + at)

function nothing(panel: Panel, did: number | null, reason: string): SyntheticDidResult {
  return {
    estimate: null,
    did,
    zetaOmega: null,
    zetaLambda: null,
    omega: null,
    lambda: null,
    placeboEstimates: [],
    placeboSe: null,
    n: sizeOf(panel),
    interval: null,
    assumptions: ASSUMPTIONS,
    verdict: 'cannot tell',
    reason,
  }
}

/** What is missing for any comparison; null where nothing is. */
function missing({ values, controls, treated, prePeriods, postPeriods }: Panel): string | null {
  if (values === null) return 'an outcome is not known'
  if (controls === 0) return 'no controls'
  if (treated === 0) return 'nobody is treated'
  if (prePeriods === 0) return 'no period before the treatment'
  return postPeriods === 0 ? 'no period after the treatment' : null
}

function insist({ placebos }: SyntheticDidInput): void {
  if (typeof placebos === 'number' && !(Number.isInteger(placebos) && placebos >= 0)) {
    throw new RangeError(`placebos must be a whole number of 0 or more, not ${placebos}`)
  }
}

/**
 * Synthetic difference in differences: difference in differences on weighted controls and weighted periods
 * before the treatment.
 *
 *     ω minimises Σ_pre (ω0 + Σ ω_i Y_it − treated mean_t)² / T0 + ζ_ω² |ω|²  over the simplex
 *     λ minimises Σ_controls (λ0 + Σ λ_t Y_it − mean after_i)² / N0 + ζ_λ² |λ|²  over the simplex
 *     estimate = (mean treated − ω)ᵀ Y (mean after − λ)
 *     ζ_ω = (N1 T1)^¼ σ,  ζ_λ = 10⁻⁶ σ;  σ: standard deviation (n − 1) of first differences of controls
 *     interval = estimate ± 1.96 × placeboSe
 *
 * Both optima are exact. Where ζ is 0 and many mixtures fit alike, the most even one.
 * Shape: units by periods, controls first; everybody treated begins in the same period. Unit: of y.
 * Null: no control, treated, period before or after, fewer than two first differences (σ), or an outcome
 * that is not known; placeboSe where the controls are no more than those put in the place of the treated.
 * @throws {RangeError} rows of different length, a number that is not finite, counts that do not fit, or
 *   a seed to draw with that is no whole number from 0
 * @see Arkhangelsky, D., Athey, S., Hirshberg, D., Imbens, G. & Wager, S. (2021) Synthetic
 *   difference-in-differences
 * @example syntheticDid({ y: [[1, 2, 3], [2, 3, 4], [5, 6, 9]], controls: 2, prePeriods: 2 }).estimate // 2
 */
export function syntheticDid(input: SyntheticDidInput): SyntheticDidResult {
  insist(input)
  const panel = readPanel(input)
  const { values, controls, treated, periods, prePeriods } = panel
  const lacks = missing(panel)
  if (values === null || lacks !== null) return nothing(panel, null, lacks ?? '')
  const did = plainDid(values, panel)
  const zetas = zetasOf(values, panel)
  if (zetas === null) return nothing(panel, did, 'too few periods before to tell the noise')

  const outcomes: Outcomes = { values, periods, prePeriods }
  const main = syntheticDidFit(outcomes, controls, zetas)
  const estimate = main.estimate(range(0, controls), range(controls, controls + treated))
  const placebos = input.placebos ?? (treated === 1 ? 'each control' : DRAWS)
  const plan = { controls, treated, zetas, placebos, seed: input.seed ?? 1 }
  const placeboEstimates = syntheticDidPlacebos(outcomes, plan)
  const placeboSe = placeboSpread(placeboEstimates)
  const interval = intervalOf(estimate, placeboSe)
  const failed = controls < LEAST_CONTROLS ? `fewer than ${LEAST_CONTROLS} controls` : null
  return {
    estimate,
    did,
    ...zetas,
    omega: Array.from(main.omega),
    lambda: Array.from(main.lambda),
    placeboEstimates,
    placeboSe,
    n: sizeOf(panel),
    interval,
    assumptions: ASSUMPTIONS,
    ...judge({ interval, sesoi: input.sesoi, failed }),
  }
}
