import {
  addBusinessDays,
  addDays,
  type CalendarOverrides,
  daysBetween,
  isBusinessDay,
  type LocalDate,
  nextBusinessDay,
  partsOf,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

/**
 * 「k日前まで」: the last day on which it may still be done. The meeting's own day is not counted
 * (民法140条); on a day on which the hall is closed, the open day before it.
 * @throws {RangeError} `k` is not a whole number of 0 or more
 * @example lastGoodDay(localDateOf('2026-05-12'), 7) // 2026-05-01: 5 May is a holiday
 */
export function lastGoodDay(
  meeting: LocalDate,
  k: number,
  calendar: CalendarOverrides = {},
): LocalDate {
  if (!Number.isInteger(k) || k < 0) throw new RangeError(`not a number of days before: ${k}`)
  let day = addDays(meeting, -k)
  while (!isBusinessDay(day, calendar)) day = addDays(day, -1)
  return day
}

/** The last day on which papers may be sent: so many open days before the meeting. */
export function papersDue(
  meeting: LocalDate,
  openDays: number,
  calendar: CalendarOverrides = {},
): LocalDate {
  return openDays === 0
    ? lastGoodDay(meeting, 0, calendar)
    : addBusinessDays(meeting, -openDays, calendar)
}

/** A due day so many calendar days later; on a closed day the next open one (民法142条). */
export function dueAfter(
  from: LocalDate,
  days: number,
  calendar: CalendarOverrides = {},
): LocalDate {
  return nextBusinessDay(addDays(from, days), calendar)
}

/** 「9月3日」 */
export function monthAndDay(date: LocalDate): string {
  const { month, day } = partsOf(date)
  return `${month}月${day}日`
}

/** 「開催通知の期限（9月3日）を過ぎています。緊急の場合は理由を書いてください。」 */
export function theNoticeIsInTime(today: LocalDate, due: LocalDate, urgent: string): Ruling {
  return (
    today <= due ||
    urgent.trim() !== '' ||
    broken(
      `開催通知の期限（${monthAndDay(due)}）を過ぎています。緊急の場合は理由を書いてください。`,
      'urgentReason',
    )
  )
}

/** 「開催通知の期限は9月3日です。残り2日」, or by how many days it is late. */
export function timeLeft(what: string, due: LocalDate, today: LocalDate): string {
  const left = daysBetween(today, due)
  if (left < 0) return `${what}の期限（${monthAndDay(due)}）を${-left}日過ぎています。`
  return `${what}の期限は${monthAndDay(due)}です。${left === 0 ? '今日まで' : `残り${left}日`}`
}

export function theAnnouncementIsInTime(today: LocalDate, due: LocalDate, late: string): Ruling {
  return (
    today <= due ||
    late.trim() !== '' ||
    broken(
      `開催の公表の期限（${monthAndDay(due)}）を過ぎています。遅れた理由を書いてください。`,
      'lateReason',
    )
  )
}
