import {
  addDays,
  type CalendarOverrides,
  daysBetween,
  formatDate,
  type LocalDate,
  nextBusinessDay,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** Days within which a proposal is answered, counted from the day after its receipt (民法140条). */
export const daysToAnswer = 30
/** The clock stands still no longer than this for one question, and is put off no longer than that. */
export const mostPausedDays = 14
export const mostExtendedDays = 30

/** A question to the proposer: the clock stands from this day to the day of the reply, both counted. */
export type Pause = { readonly askedOn: LocalDate; readonly repliedOn: LocalDate | null }

/** How many days the clock stood still; a question without a reply takes all that it may. */
export function pausedDays(pauses: readonly Pause[]): number {
  return pauses.reduce((all, { askedOn, repliedOn }) => {
    const stood = repliedOn === null ? mostPausedDays : daysBetween(askedOn, repliedOn) + 1
    return all + Math.min(Math.max(stood, 0), mostPausedDays)
  }, 0)
}

/** The last day as it is counted, be the hall open on it or not. */
function lastCountedDay(
  receivedOn: LocalDate,
  pauses: readonly Pause[],
  extensionDays: number,
): LocalDate {
  return addDays(receivedOn, daysToAnswer + pausedDays(pauses) + extensionDays)
}

/**
 * The day by which a proposal 外部提案 is answered: receipt + 30 days + days of questions + extension,
 * moved to the next day on which the hall is open (民法142条).
 * @param extensionDays what the head put it off by, 0 to 30
 * @example proposalDue(localDateOf('2026-10-02'), []) // 2026-11-02: 1 November is a Sunday
 */
export function proposalDue(
  receivedOn: LocalDate,
  pauses: readonly Pause[],
  extensionDays = 0,
  calendar: CalendarOverrides = {},
): LocalDate {
  return nextBusinessDay(lastCountedDay(receivedOn, pauses, extensionDays), calendar)
}

/** Whether the proposer is being asked on that day: a question stands, and its 14 days are not over. */
export function isPausedOn(pauses: readonly Pause[], on: LocalDate): boolean {
  return pauses.some(
    ({ askedOn, repliedOn }) => repliedOn === null && daysBetween(askedOn, on) < mostPausedDays,
  )
}

/** Days that are left on that day, negative when it is over. A transfer takes none and gives none. */
export function daysLeft(dueOn: LocalDate, on: LocalDate): number {
  return daysBetween(on, dueOn)
}

export const reminderRanks = ['owner', 'chief', 'head', 'director'] as const
export type ReminderRank = (typeof reminderRanks)[number]

/**
 * Who is reminded by that day: whoever is in charge on day 15, the chief on day 25, the head on day 30,
 * the director 15 days after. Questions and an extension move the days; while a question stands, nobody is.
 */
export function remindersBy(
  receivedOn: LocalDate,
  pauses: readonly Pause[],
  extensionDays: number,
  today: LocalDate,
): ReminderRank[] {
  if (isPausedOn(pauses, today)) return []
  const last = lastCountedDay(receivedOn, pauses, extensionDays)
  const days: Readonly<Record<ReminderRank, LocalDate>> = {
    owner: addDays(last, -15),
    chief: addDays(last, -5),
    head: last,
    director: addDays(last, 15),
  }
  return reminderRanks.filter((rank) => today >= days[rank])
}

export function theClockMayStand(pauses: readonly Pause[]): Ruling {
  return (
    pauses.length === 0 ||
    broken('提案者への問い合わせは1回までです。期限を止めずに、電話かメールで確かめてください。')
  )
}

/** The letter must be dated before the first due date has passed: afterwards there is nothing to extend. */
export function theLetterComesInTime(letterOn: LocalDate, firstDueOn: LocalDate): Ruling {
  return (
    letterOn <= firstDueOn ||
    broken(
      `回答の期限（${formatDate(firstDueOn)}）を過ぎた日付の文書では延長できません。できるだけ早く回答してください。`,
      'letterOn',
    )
  )
}

export function itIsExtendedOnce(extensionDays: number | null): Ruling {
  return extensionDays === null || broken('期限の延長は1回だけです。すでに延長しています。')
}
