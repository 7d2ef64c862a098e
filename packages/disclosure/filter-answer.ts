import { type Group, symmetricDifference } from './group.ts'
import { insistOnK } from './primary-suppression.ts'

/** What an audience was told of a filter: the members it matched then, and the number shown. */
export type FilterAnswer = {
  readonly members: Group
  /** Null: shown as fewer than k. */
  readonly count: number | null
}

/**
 * The number that 「n件該当」 shows for a free filter. Filters that differ by fewer than k members return the
 * same answer, so the earliest answer within that distance is given again; nothing and everything below k
 * are both "fewer than k", for an empty filter and one with a single match differ by one.
 *
 * Keep the answer when `isNew`, per audience.
 * Null: `count`, where fewer than k match.
 * @throws {RangeError} k below 1
 * @example filterAnswer(['a', 'b'], 5, []) // { count: null, isNew: false }
 */
export function filterAnswer(
  members: Group,
  k: number,
  earlier: readonly FilterAnswer[],
): { readonly count: number | null; readonly isNew: boolean } {
  insistOnK(k)
  const size = new Set(members).size
  if (size < k) return { count: null, isNew: false }
  for (const one of earlier) {
    if (Math.abs(one.members.length - size) >= k) continue
    if (symmetricDifference(one.members, members) < k) return { count: one.count, isNew: false }
  }
  return { count: size, isNew: true }
}

/** How such a number is written. */
export function filterSentence(count: number | null, k: number): string {
  return count === null ? `${k}件未満` : `${count.toLocaleString('ja-JP')}件`
}
