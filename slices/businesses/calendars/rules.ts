import {
  addDays,
  addMonths,
  dayFromParts,
  isLocalDate,
  type LocalDate,
  lastDayOfMonth,
  partsOf,
  weekdayOf,
} from '#packages/japan'

/** Something of a business that falls due. `day`: on that day; `year`: somewhen in that year. */
export type DueDate = {
  readonly businessId: string
  readonly business: string
  readonly district: string
  readonly dueOn: LocalDate
  readonly what: string
  readonly subject: string
  readonly id: string
  readonly knownTo: string
}

export type Month = { readonly first: LocalDate; readonly last: LocalDate }

/** The month that is asked for as 2026-12; anything else is the month of today. */
export function monthAsked(text: string | undefined, today: LocalDate): Month {
  const day = `${text ?? ''}-01`
  const first = isLocalDate(day) && day > '1950' && day < '2200' ? day : firstOf(today)
  return { first, last: lastDayOfMonth(first) }
}

function firstOf(day: LocalDate): LocalDate {
  const { year, month } = partsOf(day)
  return dayFromParts(year, month, 1) ?? day
}

export const monthKey = ({ first }: Month) => first.slice(0, 7)

export function monthBeside({ first }: Month, months: number): Month {
  const other = addMonths(first, months)
  return { first: other, last: lastDayOfMonth(other) }
}

const weekdays = ['日', '月', '火', '水', '木', '金', '土']

/** The weeks of a month from Sunday to Saturday; days of other months stand as null. */
export function weeksOf({ first, last }: Month): (LocalDate | null)[][] {
  const before = weekdays.indexOf(weekdayOf(first))
  const days = partsOf(last).day
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, at) => {
    const day = at - before
    return day < 0 || day >= days ? null : addDays(first, day)
  })
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(7 * week, 7 * week + 7))
}

const escaped = (text: string) =>
  text.replace(/\\/g, '\\\\').replace(/[;,]/g, '\\$&').replace(/\r?\n/g, '\\n')

/** Lines of at most 75 octets; what is longer goes on in the next line after a blank (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part)
      part = ''
      octets = 0
    }
    part += sign
    octets += size
  }
  return [...parts, part].join('\r\n ')
}

/** One due date of one record: a machine may have two kinds of them on one day. */
export function keyOf({ subject, id, what }: DueDate): string {
  const kind = what.split('：')[0] ?? ''
  const letters = Array.from(kind, (sign) => (sign.codePointAt(0) ?? 0).toString(36)).join('')
  return `${subject}-${id}-${letters}`
}

const plain = (day: string) => day.replaceAll('-', '')

/**
 * Days as a calendar of whole-day events, for the calendar program of an office (RFC 5545). A day known
 * only to its year stands at the end of that year and says so.
 * @param madeAt the moment of the request, ISO in UTC
 * @param host that makes the identifiers of the events unlike others
 */
export function calendarText(
  dues: readonly DueDate[],
  { madeAt, host }: { readonly madeAt: string; readonly host: string },
): string {
  const stamp = madeAt.replace(/[-:]|\.\d+/g, '')
  const events = dues.flatMap((due) => [
    'BEGIN:VEVENT',
    `UID:${keyOf(due)}@${host}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${plain(due.dueOn)}`,
    `DTEND;VALUE=DATE:${plain(addDays(due.dueOn, 1))}`,
    `SUMMARY:${escaped(`${due.business}　${due.what}${due.knownTo === 'year' ? '（この年のうち）' : ''}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Sanchi//businesses//JA',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:事業者の期日',
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

/** From what is past since a month to a year ahead, to the end of that year's last month. */
export function spanShown(today: LocalDate): { from: LocalDate; until: LocalDate } {
  return { from: addDays(today, -30), until: lastDayOfMonth(addMonths(today, 12)) }
}
