import { atomsOf, type Group, symmetricDifference } from './group.ts'
import { fixedBySums } from './null-space.ts'
import { insistOnK, isSmall } from './primary-suppression.ts'

export type SubtractionLeak = {
  /** The few whom the figures single out. */
  readonly members: readonly string[]
  /** Positions of two groups whose difference they are; null: it takes more than two figures. */
  readonly groups: readonly [number, number] | null
}

function difference(a: Group, b: Group): string[] {
  const inA = new Set(a)
  const inB = new Set(b)
  return [...a.filter((one) => !inB.has(one)), ...b.filter((one) => !inA.has(one))]
}

/**
 * Whether two lists or filters give away a few by subtraction: they differ by 1 to k − 1 members. Then they
 * must return the same coarse answer.
 * @throws {RangeError} k below 1
 * @example differsByFew(['a', 'b', 'c'], ['a', 'b'], 5) // true
 */
export function differsByFew(a: Group, b: Group, k: number): boolean {
  insistOnK(k)
  return isSmall(symmetricDifference(a, b), k)
}

/**
 * Positions of all pairs of groups that differ by a few. Counts what they share part by part, so that long
 * lists are not compared with one another.
 */
export function pairsApartByFew(
  groups: readonly Group[],
  k: number,
): (readonly [number, number])[] {
  const { atoms, parts } = atomsOf(groups)
  const size = new Float64Array(groups.length)
  const shared = new Float64Array(groups.length * groups.length)
  const holders: number[][] = atoms.map(() => [])
  parts.forEach((list, group) => {
    for (const atom of list) holders[atom]?.push(group)
  })
  holders.forEach((list, atom) => {
    const members = atoms[atom]?.members.length ?? 0
    for (const a of list) {
      size[a] = (size[a] ?? 0) + members
      for (const b of list) {
        const at = a * groups.length + b
        shared[at] = (shared[at] ?? 0) + members
      }
    }
  })
  const found: (readonly [number, number])[] = []
  for (let b = 0; b < groups.length; b++) {
    for (let a = 0; a < b; a++) {
      const apart = (size[a] ?? 0) + (size[b] ?? 0) - 2 * (shared[a * groups.length + b] ?? 0)
      if (isSmall(apart, k)) found.push([a, b])
    }
  }
  return found
}

/**
 * What can be had by adding and subtracting figures over groups (tables, totals, lists, earlier editions):
 * a figure over 1 to k − 1 members. Three tests: a group that is itself small; two groups that differ by a
 * few; and a set of members that the sums fix together by linear algebra, whatever the figure is (a count,
 * a sum, a mean with its number). Sets of at most two atoms are looked for.
 *
 * Shape: the members of each published figure. Empty: nothing leaks in these ways. What n ≥ 0 narrows beyond
 * that is `countBounds`' business.
 * @throws {RangeError} k below 1
 * @see Denning, D., Denning, P. & Schwartz, M. (1979) The tracker: a threat to statistical database security
 * @example subtractionLeaks([['a', 'b', 'c'], ['a', 'b']], 2) // [{ members: ['c'], groups: [0, 1] }]
 */
export function subtractionLeaks(groups: readonly Group[], k: number): SubtractionLeak[] {
  insistOnK(k)
  const leaks = new Map<string, SubtractionLeak>()
  const add = (members: readonly string[], pair: readonly [number, number] | null) => {
    const key = [...members].sort().join('\n')
    if (isSmall(members.length, k) && !leaks.has(key)) leaks.set(key, { members, groups: pair })
  }
  groups.forEach((group, at) => {
    if (isSmall(new Set(group).size, k)) add([...new Set(group)], [at, at])
  })
  for (const [a, b] of pairsApartByFew(groups, k)) {
    add(difference(groups[a] ?? [], groups[b] ?? []), [a, b])
  }
  const { atoms, parts } = atomsOf(groups)
  const small = atoms.flatMap(({ members }, at) => (isSmall(members.length, k) ? [at] : []))
  const { alone, pairs } = fixedBySums(parts, small)
  const membersOf = (atom: number) => atoms[atom]?.members ?? []
  for (const atom of alone) add(membersOf(atom), null)
  for (const [a, b] of pairs) add([...membersOf(a), ...membersOf(b)], null)
  return [...leaks.values()]
}
