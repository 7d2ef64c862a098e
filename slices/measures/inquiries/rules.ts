import { addBusinessDays, addMonths, type CalendarOverrides, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** Reminders in 開庁日 from the due day; the last goes to the section's head. */
export const reminderSteps = [-3, 0, 2, 5] as const
export type ReminderStep = (typeof reminderSteps)[number]

/** The steps whose day has come and lies not before the day of asking. */
export function remindersDue(
  dueOn: LocalDate,
  askedOn: LocalDate,
  today: LocalDate,
  calendar: CalendarOverrides,
): ReminderStep[] {
  return reminderSteps.filter((step) => {
    const day = addBusinessDays(dueOn, step, calendar)
    return day <= today && day >= askedOn
  })
}

export function reminderSentence(title: string, step: ReminderStep): string {
  if (step < 0) return `照会「${title}」の期限まで、あと3開庁日です。`
  if (step === 0) return `照会「${title}」の期限は今日です。`
  return `照会「${title}」の期限から${step}開庁日がたちました。まだ回答がありません。`
}

/** An answer of the section to the same questions that is less than twelve months old. */
export function mayBeReused(answeredOn: LocalDate, today: LocalDate): boolean {
  return addMonths(answeredOn, 12) > today
}

export function theDueDayIsAhead(dueOn: LocalDate, today: LocalDate): Ruling {
  return dueOn > today || broken('回答の期限は、明日より後の日にしてください。', 'dueOn')
}

/** 該当なし counts as an answer; otherwise every question has one. */
export function everyQuestionIsAnswered(
  questions: number,
  isNone: boolean,
  texts: readonly string[],
): Ruling {
  if (isNone) return true
  const at = Array.from({ length: questions }, (_, i) => texts[i] ?? '').indexOf('')
  return (
    at === -1 || broken('すべての問いに答えるか、「該当なし」を選んでください。', `texts.${at}`)
  )
}
