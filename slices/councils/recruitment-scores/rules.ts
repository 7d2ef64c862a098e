import { broken, type Ruling } from '#platform'
import type { Criterion } from '../recruitments/rules.ts'

export const leastMark = 1
export const mostMark = 5

/** An exact number: a total is compared and printed as it is, never rounded. */
export type Points = { readonly num: number; readonly den: number }

const divisor = (one: number, other: number): number =>
  other === 0 ? one : divisor(other, one % other)

function pointsOf(num: number, den: number): Points {
  const by = divisor(Math.abs(num), den)
  return { num: num / by, den: den / by }
}

/**
 * Points of a hundred: each mark weighs its criterion, and those who gave marks are averaged.
 * `Σ_p Σ_c w_c·m_pc / (5·P)`. Null where nobody gave any.
 * @param marks one row a panelist, one mark a criterion
 */
export function totalOf(
  criteria: readonly Criterion[],
  marks: readonly (readonly number[])[],
): Points | null {
  if (marks.length === 0) return null
  const sum = marks
    .map((row) => criteria.reduce((all, { weight }, at) => all + weight * (row[at] ?? 0), 0))
    .reduce((all, one) => all + one, 0)
  return pointsOf(sum, mostMark * marks.length)
}

/** Below 0 where one has fewer points than the other; nobody has fewer than whoever has none. */
export function comparePoints(one: Points | null, other: Points | null): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null)
  return one.num * other.den - other.num * one.den
}

/** 「72」, 「72と1/3」. */
export function pointsText({ num, den }: Points): string {
  const whole = Math.floor(num / den)
  const rest = num - whole * den
  return rest === 0 ? String(whole) : `${whole}と${rest}/${den}`
}

export function everyCriterionHasItsMark(
  marks: readonly (number | null)[],
  criteria: readonly Criterion[],
  standsBack: boolean,
): Ruling {
  if (standsBack) return true
  const open = criteria.findIndex((_, at) => {
    const mark = marks[at] ?? null
    return mark === null || !Number.isInteger(mark) || mark < leastMark || mark > mostMark
  })
  return (
    open === -1 ||
    broken(
      `「${criteria[open]?.name}」の点を${leastMark}〜${mostMark}から選ぶか、この作文の採点に加わらないとしてください。`,
      `mark${open + 1}`,
    )
  )
}

export function theMarksAreOpen(made: {
  readonly scoredAt: string | null
  readonly handedInAt: string | null
  readonly withdrawnOn: string | null
}): Ruling {
  if (made.withdrawnOn !== null) return broken('この募集は取り消されました。')
  if (made.handedInAt !== null) return broken('採点を出した後は、点を変えられません。')
  return made.scoredAt === null || broken('採点は締め切られています。')
}

export function everyEssayIsJudged(open: readonly number[]): Ruling {
  return (
    open.length === 0 ||
    broken(`まだ採点していない作文があります（${open.map((n) => `${n}番`).join('、')}）。`)
  )
}
