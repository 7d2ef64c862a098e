import { broken, type Ruling } from '#platform'
import type { QuorumRule } from '../bodies/rules.ts'

/** How many must be present of so many in office; 「過半数以上」 is read as 過半数. */
export function neededOf(rule: QuorumRule, membersInOffice: number): number {
  if (rule === '過半数') return Math.floor(membersInOffice / 2) + 1
  if (rule === '半数以上') return Math.ceil(membersInOffice / 2)
  return Math.ceil((2 * membersInOffice) / 3)
}

export type Quorum = {
  readonly isMet: boolean
  readonly needed: number
  /** After the excluded have been taken away, as are those present. */
  readonly membersInOffice: number
  readonly present: number
  readonly short: number
}

/**
 * 定足数 (councils.md §4.2): of the members in office at that moment, vacancies and expired terms left out.
 * @param present members who count as present, the excluded among them
 * @param excluded of those present, how many must leave for this item: for it both numbers are less
 * @throws {RangeError} more present than in office, or more excluded than present
 * @example quorum('過半数', 10, 5, 0) // needed 6, one short
 */
export function quorum(
  rule: QuorumRule,
  membersInOffice: number,
  present: number,
  excluded: number,
): Quorum {
  const counts = [membersInOffice, present, excluded]
  if (counts.some((count) => !Number.isInteger(count) || count < 0))
    throw new RangeError(`not counts of members: ${counts.join(', ')}`)
  if (present > membersInOffice || excluded > present)
    throw new RangeError(`${excluded} excluded of ${present} present of ${membersInOffice}`)
  const n = membersInOffice - excluded
  const there = present - excluded
  const needed = neededOf(rule, n)
  // Nobody in office is no quorum: 半数以上 of none would be met by an empty room.
  const isMet = n > 0 && there >= needed
  return {
    isMet,
    needed,
    membersInOffice: n,
    present: there,
    short: isMet ? 0 : Math.max(needed - there, 1),
  }
}

/** 「出席は5人で、開会に必要な6人（現員10人の過半数）に1人足りません。」 */
export function aQuorumIsThere(
  rule: QuorumRule,
  counted: Quorum,
  { what = '開会', of = '現員' }: { readonly what?: string; readonly of?: string } = {},
): Ruling {
  return (
    counted.isMet ||
    broken(
      `出席は${counted.present}人で、${what}に必要な${counted.needed}人（${of}${counted.membersInOffice}人の${rule}）に${counted.short}人足りません。`,
    )
  )
}

/** Categories of which the rule wants at least one, and nobody is there. */
export function categoriesMissing(
  needed: readonly string[],
  present: readonly string[],
): readonly string[] {
  return needed.filter((category) => !present.includes(category))
}

export function everyNeededCategoryIsThere(missing: readonly string[]): Ruling {
  return (
    missing.length === 0 ||
    broken(`${missing.join('・')}の委員が一人も出席していません。規則により開会できません。`)
  )
}
