declare const localDateBrand: unique symbol

/**
 * A day of the calendar, 'YYYY-MM-DD', without hour or time zone. Text, so that `<` and `>` compare
 * days, and so that no time zone can move it: a deadline is a day, not an instant.
 */
export type LocalDate = string & { readonly [localDateBrand]: true }

export type Weekday = '日' | '月' | '火' | '水' | '木' | '金' | '土'

const MILLISECONDS_A_DAY = 86_400_000
const DAYS_OF_MONTHS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const WEEKDAYS: readonly Weekday[] = ['日', '月', '火', '水', '木', '金', '土']

/** Whether the text is a day that exists, written 'YYYY-MM-DD'. Years 0100 to 9999. */
export function isLocalDate(text: string): text is LocalDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return year >= 100 && day >= 1 && day <= daysOf(year, month)
}

/** How many days a month has; none where there is no such month. */
function daysOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return month === 2 && isLeap ? 29 : (DAYS_OF_MONTHS[month - 1] ?? 0)
}

/** The day of these numbers, or null where there is none (30 February). Months count from 1. */
export function dayFromParts(year: number, month: number, day: number): LocalDate | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isLocalDate(text) ? text : null
}

/**
 * A day written in code, a test or a sample: `localDateOf('2026-11-24')`.
 * @throws {RangeError} there is no such day
 */
export function localDateOf(text: string): LocalDate {
  if (isLocalDate(text)) return text
  throw new RangeError(`not a day: ${text}`)
}

/** Year, month (from 1) and day as numbers. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  }
}

const dayNumber = (date: LocalDate) => Date.parse(`${date}T00:00:00Z`) / MILLISECONDS_A_DAY

/**
 * So many days later, or earlier when negative.
 * @throws {RangeError} `days` is not a whole number, or the result lies outside the calendar
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  const moved = new Date((dayNumber(date) + days) * MILLISECONDS_A_DAY)
  if (!Number.isInteger(days) || Number.isNaN(moved.getTime())) {
    throw new RangeError(`cannot move ${date} by ${days} days`)
  }
  return localDateOf(moved.toISOString().slice(0, 10))
}

/**
 * The same day so many months later; the month's last day where that day is missing (民法143条2項).
 * @throws {RangeError} `months` is not a whole number, or the result lies outside the calendar
 * @example addMonths(localDateOf('2026-08-31'), 6) // 2027-02-28
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + (month - 1) + months
  const first = dayFromParts(Math.floor(count / 12), (((count % 12) + 12) % 12) + 1, 1)
  if (first === null) throw new RangeError(`cannot move ${date} by ${months} months`)
  const last = lastDayOfMonth(first)
  return addDays(first, Math.min(day, partsOf(last).day) - 1)
}

/** Days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The last day of the month in which the day lies. */
export function lastDayOfMonth(date: LocalDate): LocalDate {
  const { year, month } = partsOf(date)
  return localDateOf(new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10))
}

/** Making one takes longer than all the rest of a small action. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterIn(timeZone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    })
  formatters.set(timeZone, made)
  return made
}

const JAPAN_AHEAD_MS = 9 * 3_600_000
/** When Japan gave up summer time: 昭和27年法律第84号. Its clock has stood nine hours before UTC ever since. */
const WITHOUT_SUMMER_TIME = Date.parse('1952-04-11T00:00:00Z')

/** The day that an instant falls on, in a time zone. In Japan the day begins at 15:00 UTC. */
export function todayIn(instant: Date, timeZone = 'Asia/Tokyo'): LocalDate {
  // A list tells it of each row: reckoned, it takes a tenth of the time.
  if (timeZone === 'Asia/Tokyo' && instant.getTime() >= WITHOUT_SUMMER_TIME) {
    return localDateOf(new Date(instant.getTime() + JAPAN_AHEAD_MS).toISOString().slice(0, 10))
  }
  const parts = formatterIn(timeZone).formatToParts(instant)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return localDateOf(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`)
}

/** The day in Japan of an instant in ISO 8601. @throws {RangeError} it is none */
export function dayInJapan(instant: string): LocalDate {
  return todayIn(new Date(instant))
}

/** 「2026年11月24日」 */
export function formatDate(date: LocalDate): string {
  const { year, month, day } = partsOf(date)
  return `${year}年${month}月${day}日`
}

/** 「火」 */
export function weekdayOf(date: LocalDate): Weekday {
  // 1970-01-01 was a Thursday.
  const index = (((dayNumber(date) + 4) % 7) + 7) % 7
  return WEEKDAYS[index] ?? '日'
}
