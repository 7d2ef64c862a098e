import holidayJp from '@holiday-jp/holiday_jp'
import { addDays, isLocalDate, type LocalDate, partsOf, weekdayOf } from './local-date.ts'

/**
 * What a city adds to the national calendar: days closed by its own ordinance or by a law newer than
 * the calendar, and days on which it works although the calendar says otherwise.
 */
export type CalendarOverrides = {
  readonly closedOn?: readonly LocalDate[]
  readonly openOn?: readonly LocalDate[]
}
export type Holiday = { readonly date: LocalDate; readonly name: string }

const NATIONAL: ReadonlyMap<LocalDate, string> = new Map(
  Object.entries(holidayJp.holidays).flatMap(([date, { name }]) =>
    isLocalDate(date) ? [[date, name] as const] : [],
  ),
)
const YEARS = [...NATIONAL.keys()].map((date) => partsOf(date).year)
const [FIRST_YEAR, LAST_YEAR] = [Math.min(...YEARS), Math.max(...YEARS)]

function insistOnKnownYear(year: number): void {
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    throw new RangeError(`holidays are known for ${FIRST_YEAR} to ${LAST_YEAR}, not for ${year}`)
  }
}

/**
 * 国民の祝日, 振替休日 and 国民の休日 of a calendar year, in order. The equinoxes of years whose calendar has
 * not yet been gazetted are predictions.
 * @throws {RangeError} the calendar does not reach that year (1970 to 2050)
 */
export function holidays(year: number): Holiday[] {
  insistOnKnownYear(year)
  return [...NATIONAL]
    .filter(([date]) => partsOf(date).year === year)
    .map(([date, name]) => ({ date, name }))
    .sort((one, other) => (one.date < other.date ? -1 : 1))
}

/**
 * The name of the national holiday on that day, or null.
 * @throws {RangeError} the calendar does not reach that year
 */
export function holidayName(date: LocalDate): string | null {
  insistOnKnownYear(partsOf(date).year)
  return NATIONAL.get(date) ?? null
}

/** Whether the day is a national holiday. Sundays as such are none. */
export const isHoliday = (date: LocalDate): boolean => holidayName(date) !== null

/**
 * Whether the hall is open: not Saturday, Sunday, holiday, nor 29 December to 3 January
 * (行政機関の休日に関する法律1条; most cities by ordinance).
 * @throws {RangeError} the calendar does not reach that year
 */
export function isBusinessDay(date: LocalDate, overrides: CalendarOverrides = {}): boolean {
  if (overrides.openOn?.includes(date)) return true
  if (overrides.closedOn?.includes(date)) return false
  const weekday = weekdayOf(date)
  const monthAndDay = date.slice(5)
  const newYear = monthAndDay >= '12-29' || monthAndDay <= '01-03'
  return weekday !== '土' && weekday !== '日' && !newYear && !isHoliday(date)
}

/**
 * So many business days later, or earlier when negative; 0 stays, even on a closed day.
 * @throws {RangeError} `days` is not a whole number, or the calendar does not reach that far
 */
export function addBusinessDays(
  date: LocalDate,
  days: number,
  overrides: CalendarOverrides = {},
): LocalDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a whole number of days: ${days}`)
  const step = Math.sign(days)
  let at = date
  for (let left = Math.abs(days); left > 0; ) {
    at = addDays(at, step)
    if (isBusinessDay(at, overrides)) left -= 1
  }
  return at
}

/** The day itself if the hall is open, otherwise the next day on which it is (民法142条). */
export function nextBusinessDay(date: LocalDate, overrides: CalendarOverrides = {}): LocalDate {
  let at = date
  while (!isBusinessDay(at, overrides)) at = addDays(at, 1)
  return at
}

/** Business days after `from` (初日不算入) up to and including `to`; 0 when `to` is not later. */
export function businessDaysBetween(
  from: LocalDate,
  to: LocalDate,
  overrides: CalendarOverrides = {},
): number {
  let count = 0
  for (let at = from; at < to; ) {
    at = addDays(at, 1)
    if (isBusinessDay(at, overrides)) count += 1
  }
  return count
}
