import type { Chain } from './reachable.ts'

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
export function bindingNode(
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
