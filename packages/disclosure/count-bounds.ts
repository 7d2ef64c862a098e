/** Σ of the unknowns at `plus` − the unknown at `minus` = total. */
type Equation = {
  readonly plus: readonly number[]
  readonly minus: number | null
  readonly total: number
}
type Domain = { readonly low: Float64Array; readonly high: Float64Array }

class Solver {
  readonly equations: readonly Equation[]
  left: number

  constructor(equations: readonly Equation[], effort: number) {
    this.equations = equations
    this.left = effort
  }

  /** Narrows one unknown to the whole numbers that the others leave; false when there are none. */
  #narrow({ low, high }: Domain, at: number, least: number, most: number): boolean {
    if (least > (low[at] ?? 0)) low[at] = least
    if (most < (high[at] ?? 0)) high[at] = most
    return (low[at] ?? 0) <= (high[at] ?? 0)
  }

  #revise(domain: Domain, { plus, minus, total }: Equation): boolean {
    const { low, high } = domain
    let least = minus === null ? total : total + (low[minus] ?? 0)
    let most = minus === null ? total : total + (high[minus] ?? 0)
    let sumLow = 0
    let sumHigh = 0
    for (const at of plus) {
      sumLow += low[at] ?? 0
      sumHigh += high[at] ?? 0
    }
    if (minus !== null) {
      if (!this.#narrow(domain, minus, sumLow - total, sumHigh - total)) return false
      least = total + (low[minus] ?? 0)
      most = total + (high[minus] ?? 0)
    }
    for (const at of plus) {
      const ownLow = low[at] ?? 0
      const ownHigh = high[at] ?? 0
      if (!this.#narrow(domain, at, least - (sumHigh - ownHigh), most - (sumLow - ownLow))) {
        return false
      }
      sumLow += (low[at] ?? 0) - ownLow
      sumHigh += (high[at] ?? 0) - ownHigh
    }
    return true
  }

  /** Narrows until nothing moves or the effort is spent; false when some equation cannot hold. */
  propagate(domain: Domain): boolean {
    const { low, high } = domain
    const size = () => {
      let sum = 0
      for (let at = 0; at < low.length; at++) sum += (high[at] ?? 0) - (low[at] ?? 0)
      return sum
    }
    for (let before = size(); ; ) {
      for (const equation of this.equations) if (!this.#revise(domain, equation)) return false
      const after = size()
      this.left -= 1
      if (after === before || this.left < 0) return true
      before = after
    }
  }

  /** Whether whole numbers within the domain fit all equations; false also when the effort is spent. */
  isPossible(domain: Domain): boolean {
    if (!this.propagate(domain) || this.left < 0) return false
    const { low, high } = domain
    let branch = -1
    let narrowest = Number.POSITIVE_INFINITY
    for (let at = 0; at < low.length; at++) {
      const width = (high[at] ?? 0) - (low[at] ?? 0)
      if (width > 0 && width < narrowest) {
        branch = at
        narrowest = width
      }
    }
    if (branch === -1) return true
    const middle = Math.floor(((low[branch] ?? 0) + (high[branch] ?? 0)) / 2)
    const lower = { low: low.slice(), high: high.slice() }
    lower.high[branch] = middle
    if (this.isPossible(lower)) return true
    const upper = { low: low.slice(), high: high.slice() }
    upper.low[branch] = middle + 1
    return this.isPossible(upper)
  }
}

export type CountBoundsQuestion = {
  /** The true counts that nobody is told. */
  readonly counts: readonly number[]
  /** Published sums: the positions of the counts in each. */
  readonly sums: readonly (readonly number[])[]
  /** Positions of the counts whose sum the attacker wants. */
  readonly target: readonly number[]
  /** Rounds of narrowing to spend on each of the two bounds. Default 5,000. */
  readonly effort?: number
  /** Look no further than bounds that lie this far apart. Default: the true bounds. */
  readonly enough?: number
}
export type CountBounds = {
  readonly low: number
  readonly high: number | null
  /** False when the effort was spent: then the true bounds are as wide or wider. */
  readonly isExact: boolean
}

/** The sums that the target hangs on: without what single numbers fix, and without other islands. */
function concerned({ counts, sums, target }: CountBoundsQuestion): Equation[] {
  const known = new Set(sums.flatMap((sum) => (sum.length === 1 ? sum : [])))
  let left = sums
  for (let before = -1; before !== known.size; ) {
    before = known.size
    left = left.map((sum) => sum.filter((at) => !known.has(at))).filter((sum) => sum.length > 0)
    for (const sum of left) {
      if (sum.length === 1 || sum.every((at) => counts[at] === 0))
        for (const at of sum) known.add(at)
    }
  }
  const reached = new Set(target)
  for (let before = -1; before !== reached.size; ) {
    before = reached.size
    for (const sum of left) {
      if (sum.some((at) => reached.has(at))) for (const at of sum) reached.add(at)
    }
  }
  const fixed = target.filter((at) => known.has(at)).map((at) => [at])
  return [...left.filter((sum) => sum.some((at) => reached.has(at))), ...fixed].map((plus) => ({
    plus,
    minus: null,
    total: plus.reduce((total, at) => total + (counts[at] ?? 0), 0),
  }))
}

/** The same equations over consecutive unknowns, and a last one for the sum of those wanted. */
function numbered(told: readonly Equation[], wanted: readonly number[]) {
  const places = new Map<number, number>()
  const place = (at: number): number => {
    const found = places.get(at) ?? places.size
    places.set(at, found)
    return found
  }
  const equations = told.map((one) => ({ ...one, plus: one.plus.map(place) }))
  const plus = wanted.map(place)
  return { equations: [...equations, { plus, minus: places.size, total: 0 }], goal: places.size }
}

function insist({ counts, sums, target }: CountBoundsQuestion): void {
  for (const count of counts) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`a count is a whole number of 0 or more, not ${count}`)
    }
  }
  for (const at of [...sums.flat(), ...target]) {
    if (counts[at] === undefined) throw new RangeError(`there is no count at ${at}`)
  }
}

/**
 * What an attacker can work out of hidden counts from any published sums over them: several tables that
 * share totals, editions that share groups, tables of three ways. The general companion of
 * `attackerBounds`.
 *
 *     low = min Σ_target x,  high = max Σ_target x   over   Σ_{i ∈ s} x_i = t_s for every sum s,  x whole, x ≥ 0
 *
 * Narrows by propagation, then tries halves (branch and bound); meant for small systems.
 * Null: `high`, where some count of the target is in no sum.
 * @throws {RangeError} a count that is no whole number ≥ 0, or a position outside the list
 * @see Dobra, A. & Fienberg, S. (2000) Bounds for cell entries in contingency tables given marginal totals
 * @example countBounds({ counts: [2, 3], sums: [[0, 1]], target: [0] }) // { low: 0, high: 5, isExact: true }
 */
export function countBounds(question: CountBoundsQuestion): CountBounds {
  insist(question)
  const { counts, sums, target, effort = 5000, enough = Number.POSITIVE_INFINITY } = question
  const covered = new Set(sums.flat())
  const unlimited = target.some((at) => !covered.has(at))
  // Counts in no sum neither help nor hinder: they stand still at 0.
  const wanted = target.filter((at) => covered.has(at))
  const truth = wanted.reduce((sum, at) => sum + (counts[at] ?? 0), 0)
  const { equations, goal } = numbered(concerned({ ...question, target: wanted }), wanted)
  const highest = new Float64Array(goal + 1).fill(Number.POSITIVE_INFINITY)
  for (const { plus, minus, total } of equations) {
    if (minus !== null) highest[goal] = plus.reduce((sum, at) => sum + (highest[at] ?? 0), 0)
    else for (const at of plus) highest[at] = Math.min(highest[at] ?? 0, total)
  }
  let isExact = true

  /** The bound in one direction, between the truth and `limit`. */
  const furthest = (towards: 'low' | 'high', limit: number): number => {
    const solver = new Solver(equations, effort)
    const start = { low: new Float64Array(goal + 1), high: highest.slice() }
    solver.propagate(start)
    const isLow = towards === 'low'
    const widest = start[towards][goal] ?? truth
    let far = isLow ? Math.max(widest, limit) : Math.min(widest, limit)
    let near = truth
    while (far !== near) {
      const half = (far + near) / 2
      const middle = isLow ? Math.floor(half) : Math.ceil(half)
      const trial = { low: start.low.slice(), high: start.high.slice() }
      trial[isLow ? 'high' : 'low'][goal] = middle
      if (solver.isPossible(trial)) near = middle
      else far = middle + (isLow ? 1 : -1)
    }
    if (solver.left < 0) isExact = false
    return near
  }
  const low = furthest('low', truth - enough)
  const high = furthest('high', low + enough)
  return { low, high: unlimited ? null : high, isExact }
}
