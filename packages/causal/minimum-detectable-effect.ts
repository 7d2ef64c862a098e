import { normalQuantile, studentTQuantile } from '#packages/distributions'

export type MdeDesign = {
  /** Whole clusters (towns, firms), of both groups together. */
  readonly clusters: number
  /** Units per cluster. */
  readonly clusterSize: number
  /** Intraclass correlation: the share of the variance that lies between clusters. */
  readonly icc: number
  /** ½ unless given. */
  readonly shareTreated?: number
  /** Two-sided; .05 unless given. */
  readonly alpha?: number
  /** .8 unless given. */
  readonly power?: number
  /** Of the outcome, in its unit; 1 unless given, and null where it is not known. */
  readonly sd?: number | null
  /** Share of the variance within clusters that covariates explain; 0 unless given. */
  readonly r2?: number
  /** Share of the variance between clusters that covariates explain; r2 unless given. */
  readonly r2Between?: number
  /** How many covariates of clusters take a degree of freedom each; 0 unless given. */
  readonly covariates?: number
}

export type Mde = {
  /** clusters − covariates − 2. */
  readonly df: number
  /** 1 + (clusterSize − 1) icc: by how much clustering swells the variance. */
  readonly designEffect: number
  /** Of the difference of the groups, in the unit of sd. */
  readonly standardError: number | null
  /** t(1 − α/2) + t(power); null without degrees of freedom. */
  readonly multiplierT: number | null
  /** In the unit of sd. */
  readonly mdeT: number | null
  /** The same by normal quantiles, which is too hopeful where clusters are few. */
  readonly multiplierZ: number | null
  readonly mdeZ: number | null
}

function insistOnShare(value: number, name: string, isOpen: boolean): void {
  if (!(value >= 0 && value <= 1) || (isOpen && (value === 0 || value === 1))) {
    throw new RangeError(`${name} must lie ${isOpen ? 'strictly ' : ''}between 0 and 1: ${value}`)
  }
}

function insistOnWhole(value: number, least: number, name: string): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`${name} must be a whole number of at least ${least}: ${value}`)
  }
}

function readDesign(design: MdeDesign): Required<MdeDesign> {
  const { r2 = 0 } = design
  const read = {
    shareTreated: 0.5,
    alpha: 0.05,
    power: 0.8,
    sd: 1,
    covariates: 0,
    ...design,
    r2,
    r2Between: design.r2Between ?? r2,
  }
  insistOnWhole(read.clusters, 0, 'clusters')
  insistOnWhole(read.covariates, 0, 'covariates')
  if (!(read.clusterSize >= 1 && Number.isFinite(read.clusterSize))) {
    throw new RangeError(`clusterSize must be at least 1: ${read.clusterSize}`)
  }
  if (read.sd !== null && !(read.sd >= 0 && Number.isFinite(read.sd))) {
    throw new RangeError(`sd must be 0 or more: ${read.sd}`)
  }
  insistOnShare(read.icc, 'icc', false)
  insistOnShare(read.r2, 'r2', false)
  insistOnShare(read.r2Between, 'r2Between', false)
  insistOnShare(read.shareTreated, 'shareTreated', false)
  insistOnShare(read.alpha, 'alpha', true)
  insistOnShare(read.power, 'power', true)
  return read
}

/**
 * The smallest effect that a design can tell from nothing, for two groups of whole clusters. Said before a
 * measure begins, it tells whether evaluating it can give an answer.
 *
 *     MDE = M sd √( ρ(1 − R²_B)/(P(1 − P)J) + (1 − ρ)(1 − R²_W)/(P(1 − P)Jm) ),  M = t(1 − α/2) + t(power)
 *
 * J clusters of m units, share P treated, ρ = icc; t with J − covariates − 2 degrees of freedom.
 * Unit: of sd.
 * Null: no degrees of freedom, nobody or everybody treated, or sd not known.
 * @throws {RangeError} shares outside 0 to 1, counts that are not whole, a negative sd
 * @see Bloom, H. (1995) Minimum detectable effects; Bloom, H. (2005) Randomizing groups to evaluate
 *   place-based programs
 * @example minimumDetectableEffect({ clusters: 20, clusterSize: 10, icc: 0.1 }).mdeT // 0.5776
 */
export function minimumDetectableEffect(design: MdeDesign): Mde {
  const read = readDesign(design)
  const { clusters, clusterSize, icc, shareTreated, sd, r2, r2Between } = read
  const df = clusters - read.covariates - 2
  const spread = shareTreated * (1 - shareTreated) * clusters
  const standardError =
    sd === null || spread === 0
      ? null
      : sd *
        Math.sqrt(
          (icc * (1 - r2Between)) / spread + ((1 - icc) * (1 - r2)) / (spread * clusterSize),
        )
  const multiplier = (quantile: (p: number) => number) =>
    df < 1 ? null : quantile(1 - read.alpha / 2) + quantile(read.power)
  const multiplierT = multiplier((p) => studentTQuantile(p, df))
  const multiplierZ = multiplier(normalQuantile)
  const effect = (times: number | null) =>
    times === null || standardError === null ? null : times * standardError
  return {
    df,
    designEffect: 1 + (clusterSize - 1) * icc,
    standardError,
    multiplierT,
    mdeT: effect(multiplierT),
    multiplierZ,
    mdeZ: effect(multiplierZ),
  }
}

/**
 * The smallest difference that two groups of units without clusters can tell from nothing, two-sided 5 %,
 * power 80 %.
 *
 *     MDE = (t.975 + t.80) sd √((1 − R²)(1/n1 + 1/n0)),  n1 + n0 − 2 degrees of freedom
 *
 * Null: a group is empty, two units in all, or sd not known.
 * @throws {RangeError} counts that are not whole, a negative sd, r2 outside 0 to 1
 * @see Bloom, H. (1995) Minimum detectable effects
 * @example minimumDetectableDifference({ treated: 18, control: 24, sd: 0.3 }) // 0.269
 */
export function minimumDetectableDifference(groups: {
  readonly treated: number
  readonly control: number
  readonly sd: number | null
  readonly r2?: number
}): number | null {
  const { treated, control, sd, r2 = 0 } = groups
  insistOnWhole(treated, 0, 'treated')
  insistOnWhole(control, 0, 'control')
  const clusters = treated + control
  if (clusters === 0) return null
  return minimumDetectableEffect({
    clusters,
    clusterSize: 1,
    icc: 0,
    shareTreated: treated / clusters,
    sd,
    r2,
  }).mdeT
}
