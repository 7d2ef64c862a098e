import { daysBetween, type LocalDate } from '#packages/japan'

/** A time in which the clock stood: from the day of asking to the day of the answer. */
export type Stop = { readonly from: LocalDate; readonly until: LocalDate | null }

export type Lamp = '余裕' | '注意' | '超過'

export type ClockReading = {
  /** Days that count: from arrival to `until`, less those in which the clock stood. */
  readonly elapsed: number
  readonly stopped: number
  readonly standard: number
  /** Below zero once it is late. */
  readonly left: number
  readonly lamp: Lamp
  readonly stands: boolean
}

/**
 * From which day the days of a case count: its arrival, or in a call that is competed for the close,
 * before which nobody begins to judge.
 */
export function clockStartsOn(
  kind: '採択型' | '先着型',
  receivedOn: LocalDate,
  closesOn: LocalDate,
): LocalDate {
  return kind === '採択型' && closesOn > receivedOn ? closesOn : receivedOn
}

/**
 * 標準処理期間: from arrival to the notice; it stands while the applicant corrects.
 * @param until the day of the notice, or today
 * @example received 1 June, asked 5 June, answered 12 June, decided 10 July: 39 − 7 = 32 days
 */
export function processingClock(
  startsOn: LocalDate,
  until: LocalDate,
  stops: readonly Stop[],
  standard: number,
): ClockReading {
  const stopped = stops.reduce((sum, stop) => sum + daysWithin(stop, startsOn, until), 0)
  const elapsed = Math.max(0, daysBetween(startsOn, until)) - stopped
  return {
    elapsed,
    stopped,
    standard,
    left: standard - elapsed,
    lamp: lampOf(elapsed, standard),
    stands: stops.some((stop) => stop.until === null),
  }
}

function daysWithin(stop: Stop, startsOn: LocalDate, until: LocalDate): number {
  const from = stop.from > startsOn ? stop.from : startsOn
  const end = stop.until === null || stop.until > until ? until : stop.until
  return Math.max(0, daysBetween(from, end))
}

/** Over four fifths amber, over the whole red. In whole numbers: 0.8 × 60 is not to be rounded. */
export function lampOf(elapsed: number, standard: number): Lamp {
  if (elapsed > standard) return '超過'
  return elapsed * 5 > standard * 4 ? '注意' : '余裕'
}

/** 「あと12日」, 「3日過ぎています」. */
export function leftInWords({ left, stands }: ClockReading): string {
  if (stands) return '補正を待つ間は数えません'
  if (left < 0) return `標準処理期間を${-left}日過ぎています`
  return left === 0 ? '標準処理期間は今日までです' : `あと${left}日`
}
