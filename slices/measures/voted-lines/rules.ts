/** A voted line, yen. */
export type Standing = {
  readonly fiscalYear: number
  readonly votedYen: number
  readonly movedYen: number
  readonly carriedOutYen: number
  /** Σ live commitments, and of them those that are not settled yet. */
  readonly committedYen: number
  readonly unsettledYen: number
}

/**
 * What can still be promised out of a line in a fiscal year: 現額 − Σ live commitments. A year has nothing
 * before it begins; when it is over, no more than what was carried and is not promised already (会計年度独立の
 * 原則, 地方自治法208条2項). Never below 0.
 */
export function remainingOn(line: Standing, presentYear: number): number {
  if (line.fiscalYear > presentYear) return 0
  const current = line.votedYen + line.movedYen
  const left =
    line.fiscalYear === presentYear
      ? current - line.carriedOutYen - line.committedYen
      : Math.min(current - line.committedYen, line.carriedOutYen - line.unsettledYen)
  return Math.max(left, 0)
}
