import { type Interval, type Judged, judge } from './judgement.ts'
import { insistOnNumbers } from './panel.ts'
import { choiceSums, choiceSumsHeld, choose } from './subset-sums.ts'

export type PermutationInput = {
  readonly treated: readonly number[]
  readonly control: readonly number[]
  /** The smallest effect worth having, in the unit of the outcomes, declared before looking. */
  readonly sesoi?: number
}
export type PermutationTest = Judged & {
  /** Mean of the treated less mean of the controls; null where a group is empty. */
  readonly statistic: number | null
  /** All ways to choose who is treated, the observed one among them. */
  readonly permutations: number
  readonly countTwoSided: number | null
  readonly countGreater: number | null
  readonly countLess: number | null
  readonly pTwoSided: number | null
  readonly pGreater: number | null
  readonly pLess: number | null
  readonly n: { readonly treated: number; readonly control: number }
}

/** So many sums are held at once: some 40 units, or a few among hundreds. */
const MOST_SUMS = 2 ** 20
/** Beyond so many (some 24 units) no interval is told, as every end takes 40 tests. */
const MOST_SUMS_OF_INTERVAL = 2 ** 12
/** Differences closer than this share of the spread of the values are ties. */
const TIE = 1e-9
/** Fewer units in a group carry no verdict. */
const LEAST_UNITS = 5

const ASSUMPTIONS = [
  'Every choice of who is treated, of the same number, was as likely as the one that was made.',
  'Nobody’s outcome depends on who else is treated.',
  'The interval takes the effect to be the same for all.',
]

type Counts = { readonly greater: number; readonly less: number; readonly twoSided: number }

/** Of all choices of the treated, how many differ as much as the first `treated` of the values do. */
function countsOf(outcomes: readonly number[], treated: number): Counts {
  const n = outcomes.length
  const all = choose(n, treated)
  const mean = outcomes.reduce((sum, one) => sum + one, 0) / n
  // Less their mean: sums lose no digits, and the sum of the controls is that of the treated turned round.
  const values = Float64Array.from(outcomes, (one) => one - mean)
  const scale = values.reduce((most, one) => Math.max(most, Math.abs(one)), 0)
  if (scale <= 1e-14 * Math.abs(mean)) return { greater: all, less: all, twoSided: all }

  const isTreatedFewer = 2 * treated <= n
  const fewer = isTreatedFewer ? values.subarray(0, treated) : values.subarray(treated)
  const observed = fewer.reduce((sum, one) => sum + one, 0)
  const tie = (TIE * scale * treated * (n - treated)) / n
  const reaching = choiceSums(values, fewer.length)
  const high = reaching(observed - tie)
  const low = all - reaching(observed + tie)
  const far = Math.abs(observed)
  return {
    greater: isTreatedFewer ? high : low,
    less: isTreatedFewer ? low : high,
    twoSided: far <= tie ? all : reaching(far - tie) + all - reaching(-far + tie),
  }
}

/** The effects that neither one-sided test rejects at 2.5 %; null where no effect could be rejected. */
function intervalBy({ treated, control }: PermutationInput, statistic: number): Interval | null {
  const all = choose(treated.length + control.length, treated.length)
  if (1 / all > 0.025) return null
  const isRejected = (effect: number, side: 'greater' | 'less') =>
    countsOf([...treated.map((one) => one - effect), ...control], treated.length)[side] / all <=
    0.025
  const reach = Math.max(...treated, ...control) - Math.min(...treated, ...control)
  if (reach === 0) return null
  const end = (side: 'greater' | 'less', outside: number) => {
    let kept = statistic
    let rejected = outside
    for (let step = 0; step < 40; step += 1) {
      const middle = (kept + rejected) / 2
      if (isRejected(middle, side)) rejected = middle
      else kept = middle
    }
    return kept
  }
  return [end('greater', statistic - 2 * reach), end('less', statistic + 2 * reach)]
}

const NOTHING = {
  statistic: null,
  permutations: 0,
  countTwoSided: null,
  countGreater: null,
  countLess: null,
  pTwoSided: null,
  pGreater: null,
  pLess: null,
  interval: null,
  assumptions: ASSUMPTIONS,
}

/** By the interval, or by the p-value alone where there are too many units for one. */
function verdictOf(interval: Interval | null, sesoi: number | undefined, p: number, held: number) {
  if (interval !== null || held <= MOST_SUMS_OF_INTERVAL) {
    return judge({ interval, sesoi, failed: null })
  }
  return p <= 0.05
    ? { verdict: 'effect' as const, reason: 'so large a difference is rare by chance (p ≤ .05)' }
    : { verdict: 'cannot tell' as const, reason: 'the difference may be chance (p > .05)' }
}

/**
 * Exact randomisation test of the difference of means: the share of all choices of who is treated under
 * which the difference is at least as extreme as the observed one, which counts itself.
 *
 *     two-sided |d| ≥ |observed|, greater d ≥ observed, less d ≤ observed; ties (to 10⁻⁹) count
 *
 * The interval holds every effect, the same for all, that the test does not reject.
 * Unit: of the outcomes.
 * Null: a group is empty; the interval also where so few choices exist that nothing can be rejected, and
 * beyond some 24 units. The verdict needs 5 units in each group.
 * @throws {RangeError} a number that is not finite, or so many units (beyond some 40) that the choices
 *   cannot be counted: see `stratifiedPermutationTest`
 * @see Fisher, R. A. (1935) The design of experiments
 * @example permutationTest({ treated: [9, 8, 7], control: [1, 2, 3] }).pTwoSided // 2 of 20
 */
export function permutationTest(input: PermutationInput): PermutationTest {
  const { treated, control, sesoi } = input
  const outcomes = [...treated, ...control]
  insistOnNumbers(outcomes)
  const n = { treated: treated.length, control: control.length }
  const fewest = Math.min(n.treated, n.control)
  if (fewest === 0) return { ...NOTHING, ...tooFew('a group is empty', sesoi), n }

  const held = choiceSumsHeld(outcomes.length, fewest)
  const permutations = choose(outcomes.length, fewest)
  if (held > MOST_SUMS || permutations > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`${outcomes.length} units are too many to count every choice`)
  }
  const { greater, less, twoSided } = countsOf(outcomes, n.treated)
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / values.length
  const statistic = mean(treated) - mean(control)
  const interval = held > MOST_SUMS_OF_INTERVAL ? null : intervalBy(input, statistic)
  const pTwoSided = twoSided / permutations
  return {
    statistic,
    permutations,
    countTwoSided: twoSided,
    countGreater: greater,
    countLess: less,
    pTwoSided,
    pGreater: greater / permutations,
    pLess: less / permutations,
    n,
    interval,
    assumptions: ASSUMPTIONS,
    ...(fewest < LEAST_UNITS
      ? tooFew(`fewer than ${LEAST_UNITS} units in a group (${fewest})`, sesoi)
      : verdictOf(interval, sesoi, pTwoSided, held)),
  }
}

const tooFew = (failed: string, sesoi: number | undefined) =>
  judge({ interval: null, sesoi, failed })
