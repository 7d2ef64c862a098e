import {
  type CalendarOverrides,
  formatWareki,
  holidayName,
  isBusinessDay,
  type LocalDate,
  parseLocalDate,
  weekdayOf,
} from '#packages/japan'
import { broken, type Ruling } from '../rulings.ts'

export const dayKinds = { closed: '閉庁日にする', open: '開庁日にする' } as const
export type DayKind = keyof typeof dayKinds

/** A day on which the hall is closed or open otherwise than the national calendar says. */
export type OwnDay = { readonly on: LocalDate; readonly kind: DayKind; readonly name: string }

export function overridesOf(days: readonly OwnDay[]): CalendarOverrides {
  const of = (kind: DayKind) => days.filter((day) => day.kind === kind).map(({ on }) => on)
  return { closedOn: of('closed'), openOn: of('open') }
}

/** Why the national calendar closes a day; null where it does not. */
export function nationalReason(on: LocalDate): string | null {
  const holiday = holidayName(on)
  if (holiday !== null) return holiday
  const monthAndDay = on.slice(5)
  if (monthAndDay >= '12-29' || monthAndDay <= '01-03') return '年末年始'
  const weekday = weekdayOf(on)
  return weekday === '土' || weekday === '日' ? `${weekday}曜日` : null
}

/** Clocks have reckoned with the days that are over. */
export function theDayIsAhead(on: LocalDate, today: LocalDate): Ruling {
  return (
    on >= today ||
    broken('過ぎた日は変えられません。期限は、その日の休みで数え終わっています。', 'on')
  )
}

export function theDayIsNew(on: LocalDate, days: readonly OwnDay[]): Ruling {
  const there = days.find((day) => day.on === on)
  return (
    there === undefined ||
    broken(`${formatWareki(on)}は、すでに「${there.name}」として入っています。`, 'on')
  )
}

/** A day that is closed anyhow needs no closing, and an open one no opening. */
export function theDayChanges({ on, kind }: Pick<OwnDay, 'on' | 'kind'>): Ruling {
  const why = nationalReason(on)
  if (kind === 'closed')
    return why === null || broken(`${formatWareki(on)}は、もともと閉庁日です（${why}）。`, 'on')
  return isBusinessDay(on) ? broken(`${formatWareki(on)}は、もともと開庁日です。`, 'on') : true
}

/** 「2026-12-28 閉庁 市制記念日」, a day a line, as the list of settings writes it. */
export function writtenDays(days: readonly OwnDay[]): string {
  if (days.length === 0) return '市独自の日はありません'
  return days
    .map(({ on, kind, name }) => `${on} ${kind === 'closed' ? '閉庁' : '開庁'} ${name}`)
    .join('、')
}

const line = /^(\S+)\s+(閉庁|開庁)\s+(.+)$/u

/** Reads what `writtenDays` writes; a line that cannot be read stays as it is, for the shape to refuse. */
export function readDays(typed: string): unknown {
  if (typed === writtenDays([])) return []
  return typed
    .split(/[、\n]/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const [, on = '', kind, name] = line.exec(text) ?? []
      const day = parseLocalDate(on)
      return day === null ? text : { on: day, kind: kind === '閉庁' ? 'closed' : 'open', name }
    })
}
