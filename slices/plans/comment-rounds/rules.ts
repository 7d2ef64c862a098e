import {
  addDays,
  type CalendarOverrides,
  daysBetween,
  formatWareki,
  type LocalDate,
  nextBusinessDay,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const channels = ['フォーム', '電子メール', '郵送', 'ファクシミリ', '窓口'] as const

const shortestDays = 30

/**
 * The first day on which a round may close: thirty days after publication, the day of publication not
 * counted; where the hall is closed then, the next day on which it is open.
 * @example earliestClose('2026-12-01') // 2027-01-04, over the turn of the year
 */
export function earliestClose(published: LocalDate, calendar: CalendarOverrides = {}): LocalDate {
  return nextBusinessDay(addDays(published, shortestDays), calendar)
}

export function thePeriodIsLongEnough(
  period: { readonly publishedOn: LocalDate; readonly closesOn: LocalDate },
  shortReason: string,
  calendar: CalendarOverrides = {},
): Ruling {
  const { publishedOn, closesOn } = period
  if (closesOn <= publishedOn)
    return broken('締切の日が、公表の日より後になっていません。', 'closesOn')
  if (closesOn >= earliestClose(publishedOn, calendar) || shortReason.length >= 10) return true
  const days = daysBetween(publishedOn, closesOn)
  if (days < shortestDays)
    return broken(
      `意見を募る期間が30日に足りません（${days}日）。短くする理由は公表されます。`,
      'closesOn',
    )
  return broken(
    `30日めが休日に当たるため、締切は${formatWareki(earliestClose(publishedOn, calendar))}以後にしてください。短くする理由は公表されます。`,
    'closesOn',
  )
}

export function thePublicationIsNotPast(publishedOn: LocalDate, today: LocalDate): Ruling {
  return (
    publishedOn === today ||
    broken('公表の日は今日です。公表する日に、この操作をしてください。', 'publishedOn')
  )
}

type Round = {
  readonly closesOn: LocalDate
  readonly closedAt: string | null
  readonly cancelledAt: string | null
}

export type RoundState = '募集中' | '締切' | '取止め'

export function roundState(round: Round, today: LocalDate): RoundState {
  if (round.cancelledAt !== null) return '取止め'
  return round.closedAt !== null || round.closesOn < today ? '締切' : '募集中'
}

export function theRoundIsOpen(round: Round, today: LocalDate): Ruling {
  const state = roundState(round, today)
  return (
    state === '募集中' ||
    broken(
      state === '締切'
        ? `意見の募集は、${formatWareki(round.closesOn)}に終わりました。`
        : 'この募集は取りやめました。改めて募るときは、このページでお知らせします。',
    )
  )
}

/** 「2人 5件」: persons and items are never one number; zero is said too. */
export function countsText(counts: { readonly persons: number; readonly items: number }): string {
  return `${counts.persons}人 ${counts.items}件`
}
