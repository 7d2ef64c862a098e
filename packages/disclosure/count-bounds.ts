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

  /** Narrows until nothing moves; false when some equation cannot hold. */
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
      if (after === before) return true
      before = after
    }
  }

  /** Whether whole numbers within the domain fit all equations; false also when the effort is spent. */
  isPossible(domain: Domain): boolean {
    this.left -= 1
    if (this.left < 0 || !this.propagate(domain)) return false
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
  /** Steps of the search. Default 5,000 for each of the two bounds. */
  readonly effort?: number
}
export type CountBounds = {
  readonly low: number
  readonly high: number | null
  /** False when the effort was spent: then the true bounds are as wide or wider. */
  readonly isExact: boolean
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
  const { counts, sums, target, effort = 5000 } = question
  const sumOf = (parts: readonly number[]) => parts.reduce((sum, at) => sum + (counts[at] ?? 0), 0)
  const covered = new Set(sums.flat())
  const unlimited = target.some((at) => !covered.has(at))
  // Counts in no sum neither help nor hinder: they stand still at 0.
  const wanted = target.filter((at) => covered.has(at))
  const goal = counts.length
  const equations: Equation[] = sums.map((plus) => ({ plus, minus: null, total: sumOf(plus) }))
  equations.push({ plus: wanted, minus: goal, total: 0 })
  const high = new Float64Array(goal + 1)
  for (const plus of sums) {
    for (const at of plus) high[at] = Number.POSITIVE_INFINITY
  }
  for (const { plus, total } of equations.slice(0, -1)) {
    for (const at of plus) high[at] = Math.min(high[at] ?? 0, total)
  }
  for (const at of wanted) high[goal] = (high[goal] ?? 0) + (high[at] ?? 0)
  const truth = sumOf(wanted)
  let isExact = true

  const furthest = (towards: 'low' | 'high'): number => {
    const solver = new Solver(equations, effort)
    const start = { low: new Float64Array(goal + 1), high: high.slice() }
    solver.propagate(start)
    let far = (towards === 'low' ? start.low[goal] : start.high[goal]) ?? truth
    let near = truth
    while (far !== near) {
      const half = (far + near) / 2
      const middle = towards === 'low' ? Math.floor(half) : Math.ceil(half)
      const trial = { low: start.low.slice(), high: start.high.slice() }
      trial[towards === 'low' ? 'high' : 'low'][goal] = middle
      trial[towards][goal] = far
      if (solver.isPossible(trial)) near = middle
      else far = towards === 'low' ? middle + 1 : middle - 1
    }
    if (solver.left < 0) isExact = false
    return near
  }
  const low = furthest('low')
  const top = furthest('high')
  return { low, high: unlimited ? null : top, isExact }
}
