import { addDays, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** A 気づき is owed an answer within so many days, like a proposal. */
const answerDays = 30

export function answerDueOn(givenOn: LocalDate): LocalDate {
  return addDays(givenOn, answerDays)
}

/** On the 31st day the head is told. */
export function isOverdue(dueOn: LocalDate, today: LocalDate): boolean {
  return today > dueOn
}

export function itIsNotAnsweredYet(answeredAt: string | null): Ruling {
  return answeredAt === null || broken('この気づきには、もう答えています。')
}
