import { daysBetween, type LocalDate } from '#packages/japan'
import type { AnswerClass } from '../answers/rules.ts'

/** A rate of fewer than this is no rate: it is said as 「4件中2件」. */
export const leastOfARate = 5
/** What was accepted is asked for after a year: before that nothing need be done yet. */
const daysToImplement = 365

export type Counted = {
  readonly dueOn: LocalDate
  readonly answeredOn: LocalDate | null
  readonly answerClass: AnswerClass | null
  readonly doneOn: LocalDate | null
  readonly withdrawnOn: LocalDate | null
}

/** So many of so many; the ratio only where there are enough. */
export type Share = { readonly part: number; readonly of: number; readonly ratio: number | null }

export function shareOf(part: number, of: number): Share {
  return { part, of, ratio: of >= leastOfARate ? part / of : null }
}

export type ProposalFigures = {
  readonly received: number
  readonly withdrawn: number
  readonly inTime: number
  readonly late: number
  readonly open: number
  readonly overdue: number
  readonly answered: number
  readonly accepted: number
  readonly answeredInTime: Share
  readonly acceptance: Share
  readonly implementation: Share
}

/**
 * Counts of proposals first, shares beside them: answered in time a/(a + l + overdue), accepted
 * (採用・一部採用)/answered, done/accepted at least 365 days ago. Shares of fewer than 5 are null.
 */
export function figuresOf(proposals: readonly Counted[], today: LocalDate): ProposalFigures {
  const standing = proposals.filter(({ withdrawnOn }) => withdrawnOn === null)
  const answered = standing.flatMap((one) =>
    one.answeredOn === null ? [] : [{ ...one, answeredOn: one.answeredOn }],
  )
  const open = standing.filter(({ answeredOn }) => answeredOn === null)
  const overdue = open.filter(({ dueOn }) => dueOn < today).length
  const inTime = answered.filter(({ answeredOn, dueOn }) => answeredOn <= dueOn).length
  const accepted = answered.filter(
    ({ answerClass }) => answerClass === '採用' || answerClass === '一部採用',
  )
  const old = accepted.filter(({ answeredOn }) => daysBetween(answeredOn, today) >= daysToImplement)
  const done = old.filter(({ doneOn }) => doneOn !== null).length
  return {
    received: proposals.length,
    withdrawn: proposals.length - standing.length,
    inTime,
    late: answered.length - inTime,
    open: open.length,
    overdue,
    answered: answered.length,
    accepted: accepted.length,
    answeredInTime: shareOf(inTime, answered.length + overdue),
    acceptance: shareOf(accepted.length, answered.length),
    implementation: shareOf(done, old.length),
  }
}

/** 「41.7％（5／12件）」, or 「4件中2件」 where a rate would say more than is known. */
export function shareText({ part, of, ratio }: Share): string {
  if (of === 0) return '対象なし'
  return ratio === null
    ? `${of}件中${part}件`
    : `${(Math.round(ratio * 1000) / 10).toFixed(1)}％（${part}／${of}件）`
}
