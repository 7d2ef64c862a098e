import { type Interval, intervalOf, type Judged, judge } from './judgement.ts'
import {
  type Panel,
  type PanelInput,
  type PanelSize,
  readPanel,
  sizeOf,
  treatedMeans,
} from './panel.ts'
import { placeboSpread } from './placebo-spread.ts'
import {
  meanGap,
  rootMeanSquare,
  type SyntheticControlFit,
  syntheticControlFit,
} from './synthetic-control-fit.ts'

export type SyntheticControlInput = PanelInput & {
  /** The smallest effect worth having, in the unit of y, declared before looking. */
  readonly sesoi?: number
}
export type SyntheticControlResult = Judged & {
  /** Mean gap after the treatment, in the unit of y. */
  readonly effect: number | null
  /** Shares of the donors; empty where there is none. */
  readonly weights: readonly number[]
  /** Treated less synthetic, for every period. */
  readonly gaps: readonly number[] | null
  readonly preRMSPE: number | null
  readonly postRMSPE: number | null
  /** postRMSPE / preRMSPE; null where the fit before is perfect. */
  readonly ratio: number | null
  readonly placebo: {
    /** Effect and ratio of every donor in the place of the treated, among the other donors. */
    readonly effects: readonly number[]
    readonly ratios: readonly (number | null)[]
    /** Standard deviation of the effects (divided by their number). */
    readonly se: number | null
    /** Rank of the treated among all ratios, over donors + 1: never below 1 / (donors + 1). */
    readonly p: number | null
  }
  /** Lowest and highest effect when one donor with a weight is left out. */
  readonly leaveOneOut: readonly [number, number] | null
  readonly n: PanelSize
}

/** Below this a fit counts as perfect: what is left is rounding. */
const PERFECT = 1e-6
const LEAST_PRE_PERIODS = 8
const LEAST_DONORS = 5
/** The worst fit before the treatment, as a share of the mean outcome, that carries a verdict. */
const WORST_FIT = 0.1
const LEVEL = 0.05

const ASSUMPTIONS = [
  'Without the treatment the treated would have gone on as the mixture of donors.',
  'Nobody acted on the treatment before it began, and it does not reach the donors.',
  'The donors met no shock of their own after the treatment began.',
]

type Summary = {
  readonly effect: number | null
  readonly pre: number | null
  readonly post: number | null
  readonly ratio: number | null
}

function summarise(gaps: Float64Array, { prePeriods, periods }: Panel): Summary {
  const pre = rootMeanSquare(gaps, 0, prePeriods)
  const post = rootMeanSquare(gaps, prePeriods, periods)
  return {
    effect: meanGap(gaps, prePeriods, periods),
    pre,
    post,
    ratio: pre === null || post === null || pre < PERFECT ? null : post / pre,
  }
}

const allBut = (count: number, left: number) =>
  Int32Array.from({ length: count - 1 }, (_, at) => (at < left ? at : at + 1))

/** Every donor once in the place of the treated; the treated is no donor, as it is touched. */
function inPlacebos(values: Float64Array, panel: Panel, one: SyntheticControlFit): Summary[] {
  const { controls, periods } = panel
  return Array.from({ length: controls }, (_, donor) => {
    one.fit(values.slice(donor * periods, (donor + 1) * periods), allBut(controls, donor))
    return summarise(one.gaps, panel)
  })
}

function leftOut(
  target: Float64Array,
  panel: Panel,
  weights: readonly number[],
  one: SyntheticControlFit,
): readonly [number, number] | null {
  const effects = weights.flatMap((weight, donor) => {
    if (weight === 0) return []
    one.fit(target, allBut(panel.controls, donor))
    return summarise(one.gaps, panel).effect ?? []
  })
  return effects.length === 0 ? null : [Math.min(...effects), Math.max(...effects)]
}

/** A perfect fit followed by a gap ranks above every ratio; one perfect fit beside another ties. */
const rankable = ({ ratio, post }: Summary) =>
  ratio ?? ((post ?? 0) < PERFECT ? 0 : Number.POSITIVE_INFINITY)

/** The rank of the treated among the placebos and itself; ties count against it. */
function placeboP(own: Summary, placebos: readonly Summary[]): number | null {
  if (own.post === null || placebos.length === 0) return null
  const ranked = rankable(own)
  const above = placebos.filter((one) => rankable(one) >= ranked).length
  return (1 + above) / (placebos.length + 1)
}

function failingCheck(panel: Panel, target: Float64Array, own: Summary, p: number | null) {
  const { controls, prePeriods } = panel
  if (prePeriods < LEAST_PRE_PERIODS) {
    return `fewer than ${LEAST_PRE_PERIODS} periods before the treatment (${prePeriods})`
  }
  if (controls < LEAST_DONORS) return `fewer than ${LEAST_DONORS} donors (${controls})`
  const level = target.subarray(0, prePeriods).reduce((sum, one) => sum + one, 0) / prePeriods
  if ((own.pre ?? Number.POSITIVE_INFINITY) > WORST_FIT * Math.abs(level)) {
    return 'the mixture misses the treated before the treatment by more than 10 % of its mean'
  }
  return p === null ? 'no outcome after the treatment' : null
}

function nothing(panel: Panel, reason: string): SyntheticControlResult {
  return {
    effect: null,
    weights: [],
    gaps: null,
    preRMSPE: null,
    postRMSPE: null,
    ratio: null,
    placebo: { effects: [], ratios: [], se: null, p: null },
    leaveOneOut: null,
    n: sizeOf(panel),
    interval: null,
    assumptions: ASSUMPTIONS,
    verdict: 'cannot tell',
    reason,
  }
}

/** An interval that leaves out 0 is no effect while donors in the place of the treated move as much. */
function verdictOf(
  interval: Interval | null,
  sesoi: number | undefined,
  { controls }: Panel,
  p: number | null,
): Pick<Judged, 'verdict' | 'reason'> {
  const told = judge({ interval, sesoi, failed: null })
  if (told.verdict !== 'effect' || p === null || p <= LEVEL) return told
  const least = 1 / (controls + 1)
  return {
    verdict: 'cannot tell',
    reason:
      least > LEVEL
        ? `with ${controls} donors the placebo p cannot be below ${least.toFixed(3)}`
        : `donors in the place of the treated move as much (placebo p ${p.toFixed(3)})`,
  }
}

/**
 * Synthetic control on the outcomes before the treatment: the mixture of donors that was nearest to the
 * treated (their mean, where several), and how far the treated moved from it afterwards.
 *
 *     minimise Σ_pre (y_t − Σ w_i Y_it)²  over  w ≥ 0, Σ w = 1;  gap_t = y_t − Σ w_i Y_it
 *     effect = mean gap after;  ratio = postRMSPE / preRMSPE
 *     interval = effect ± 1.96 × standard deviation of the donors’ placebo effects
 *
 * No intercept and no covariates. Where many mixtures fit alike, the most even one.
 * Shape: units by periods, donors first. Unit: of y.
 * Null: no donor, no treated, no period before, or an outcome that is not known; without a period after
 * only what lies before is told; ratio where preRMSPE is below 1e-6. The verdict needs 8 periods before, 5
 * donors and a fit within 10 % of the mean; an effect needs p ≤ .05 too, for which 19 donors are the least.
 * @throws {RangeError} rows of different length, a number that is not finite, or counts that do not fit
 * @see Abadie, A., Diamond, A. & Hainmueller, J. (2010) Synthetic control methods for comparative case
 *   studies
 * @example syntheticControl({ y: [[1, 2, 3], [3, 4, 9], [2, 3, 8]], controls: 2, prePeriods: 2 }).effect // 2
 */
export function syntheticControl(input: SyntheticControlInput): SyntheticControlResult {
  const panel = readPanel(input)
  const { values, controls, treated, periods, prePeriods } = panel
  if (values === null) return nothing(panel, 'an outcome is not known')
  if (controls === 0) return nothing(panel, 'no donors')
  if (treated === 0) return nothing(panel, 'nobody is treated')
  if (prePeriods === 0) return nothing(panel, 'no period before the treatment')

  const target = treatedMeans(values, panel)
  const main = syntheticControlFit(values, periods, prePeriods, controls)
  main.fit(
    target,
    Int32Array.from({ length: controls }, (_, at) => at),
  )
  const own = summarise(main.gaps, panel)
  const weights = Array.from(main.weights)
  const without =
    controls < 2 ? null : syntheticControlFit(values, periods, prePeriods, controls - 1)
  const placebos = without === null ? [] : inPlacebos(values, panel, without)
  const effects = placebos.flatMap((one) => one.effect ?? [])
  const se = placeboSpread(effects)
  const p = placeboP(own, placebos)
  const interval = intervalOf(own.effect, se)
  const failed = failingCheck(panel, target, own, p)
  return {
    effect: own.effect,
    weights,
    gaps: Array.from(main.gaps),
    preRMSPE: own.pre,
    postRMSPE: own.post,
    ratio: own.ratio,
    placebo: { effects, ratios: placebos.map((one) => one.ratio), se, p },
    leaveOneOut: without === null ? null : leftOut(target, panel, weights, without),
    n: sizeOf(panel),
    interval,
    assumptions: ASSUMPTIONS,
    ...(failed === null
      ? verdictOf(interval, input.sesoi, panel, p)
      : judge({ interval, sesoi: input.sesoi, failed })),
  }
}
