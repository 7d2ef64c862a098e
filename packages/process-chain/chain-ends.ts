import type { Chain } from './reachable.ts'
import { type YearSpread, YearTally } from './year-spread.ts'

export type ProductOutlook = {
  /** First year at whose start the product cannot be made. */
  readonly end: YearSpread
  /**
   * 首を絞める工程: share of runs in which the node's own end ends the product. They add up to
   * 1 − probabilityLater, unless needs can never be met (a cycle, a group of nobody).
   */
  readonly binding: Readonly<Record<string, number>>
}

/** A year after every year: has not ended. */
export const NEVER = 65_535

/** Year in which each node ends, from its own end and its needs; a cycle without a start ends at once. */
export function settleEnds({ groups }: Chain, own: Int32Array, ends: Int32Array): void {
  ends.fill(0)
  for (let changed = true; changed; ) {
    changed = false
    for (let node = 0; node < ends.length; node += 1) {
      let end = own[node] ?? 0
      for (const group of groups[node] ?? []) {
        let last = 0
        for (const member of group) last = Math.max(last, ends[member] ?? 0)
        if (last < end) end = last
      }
      if (end !== ends[node]) {
        ends[node] = end
        changed = true
      }
    }
  }
}

/** Follows the end of a product down to the node that ends by itself; -1 in a cycle or an empty group. */
function bindingNode(
  { groups }: Chain,
  own: Int32Array,
  ends: Int32Array,
  product: number,
): number {
  let node = product
  for (let steps = 0; steps <= ends.length; steps += 1) {
    const end = ends[node] ?? 0
    if (own[node] === end) return node
    const group = groups[node]?.find((members) => members.every((one) => (ends[one] ?? 0) <= end))
    const last = group?.find((one) => ends[one] === end)
    if (last === undefined) return -1
    node = last
  }
  return -1
}

/** When one product ends over the runs, and which node ends it first. */
export class ProductTally {
  readonly #chain: Chain
  readonly #node: number
  readonly #years: number
  readonly #end: YearTally
  readonly #binding = new Map<number, number>()
  #runs = 0

  constructor(chain: Chain, product: string, years: number) {
    this.#chain = chain
    this.#node = chain.positionOf.get(product) ?? -1
    this.#years = years
    this.#end = new YearTally(years)
  }

  /** Takes one run: how each node ends by itself, and with its needs. */
  add(own: Int32Array, ends: Int32Array): void {
    this.#runs += 1
    const year = ends[this.#node] ?? 0
    this.#end.add(year)
    if (year > this.#years) return
    const cause = bindingNode(this.#chain, own, ends, this.#node)
    this.#binding.set(cause, (this.#binding.get(cause) ?? 0) + 1)
  }

  outlook(): ProductOutlook {
    const shares = [...this.#binding].flatMap(([node, count]) => {
      const name = this.#chain.names[node]
      return name === undefined ? [] : [[name, count / this.#runs] as const]
    })
    return { end: this.#end.spread(), binding: Object.fromEntries(shares) }
  }
}
