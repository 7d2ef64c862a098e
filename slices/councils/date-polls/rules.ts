import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { QuorumRule } from '../bodies/rules.ts'
import { categoriesMissing, neededOf } from '../quorums/rules.ts'

export const dateAnswers = ['○', '△', '×'] as const
export type DateAnswer = (typeof dateAnswers)[number]

export type DatePollState = '回答待ち' | '回答の期限を過ぎています' | '決定' | '取りやめ'

type Dated = {
  readonly answerBy: LocalDate
  readonly chosenOn: LocalDate | null
  readonly endedOn: LocalDate | null
}

export function stateOfDatePoll(poll: Dated, today: LocalDate): DatePollState {
  if (poll.chosenOn !== null) return '決定'
  if (poll.endedOn !== null) return '取りやめ'
  return poll.answerBy < today ? '回答の期限を過ぎています' : '回答待ち'
}

/** Answers are taken until a day is chosen, late ones too: they may still decide. */
export function itIsStillAsked(poll: Dated): Ruling {
  return (
    (poll.chosenOn === null && poll.endedOn === null) ||
    broken('この日程調整は、すでに終わっています。')
  )
}

/** A choice of one is no choice. */
export function thereAreTwoDates(dates: readonly { readonly heldOn: LocalDate }[]): Ruling {
  return dates.length >= 2 || broken('候補の日を、二つ以上入れてください。')
}

type Option = { readonly heldOn: LocalDate; readonly startsAt: string }

export function noDateIsTwice(dates: readonly Option[]): Ruling {
  const keys = new Set(dates.map(({ heldOn, startsAt }) => `${heldOn} ${startsAt}`))
  return keys.size === dates.length || broken('同じ日時が二つあります。一つにしてください。')
}

/** Who answers on the last day is asked of a day that is still to come. */
export function theDatesComeAfterTheAnswers(
  dates: readonly { readonly heldOn: LocalDate }[],
  answerBy: LocalDate,
): Ruling {
  return (
    dates.every(({ heldOn }) => heldOn > answerBy) ||
    broken('回答の期限は、すべての候補の日より前にしてください。', 'answerBy')
  )
}

export function thereIsTimeToAnswer(answerBy: LocalDate, today: LocalDate): Ruling {
  return answerBy >= today || broken('回答の期限が、過ぎた日になっています。', 'answerBy')
}

export function theDateIsStillToCome(heldOn: LocalDate, today: LocalDate): Ruling {
  return heldOn > today || broken('候補の日が過ぎています。別の日を選んでください。')
}

export function everyDateIsAnswered(asked: readonly string[], answered: readonly string[]): Ruling {
  return (
    (asked.length === answered.length && asked.every((id) => answered.includes(id))) ||
    broken('候補が変わっています。画面を開き直して、すべての日に答えてください。')
  )
}

/** Nobody is told twice a day, and not whoever has no account. */
export function somebodyCanBeReminded(
  accounts: number,
  remindedOn: LocalDate | null,
  today: LocalDate,
): Ruling {
  if (remindedOn === today)
    return broken('今日はすでに知らせています。急ぐときは電話してください。')
  return (
    accounts > 0 ||
    broken('未回答の委員に、アカウントのある方はいません。電話か書面でたずねてください。')
  )
}

export type Asked = {
  readonly memberId: string
  readonly category: string
  readonly isTemporary: boolean
}

export type DateForecast = {
  readonly yes: number
  readonly perhaps: number
  readonly no: number
  readonly open: number
  /** 現員 on that day, 臨時委員 left out, or 定数 where the rule counts from it. */
  readonly of: number
  readonly needed: number
  readonly outlook: '足りる' | '△しだい' | '未回答しだい' | '届かない'
  /** Needed categories of which nobody has answered ○. */
  readonly missing: readonly string[]
}

/**
 * What the quorum would be on a day: ○ alone reach it, with △, with everybody who has not answered, or
 * not even then. 臨時委員 are asked and counted, but are no part of the quorum.
 * @param asked members in office on that day
 */
export function forecastOf(
  rule: QuorumRule,
  asked: readonly Asked[],
  answers: ReadonlyMap<string, DateAnswer>,
  wanted: { readonly categories: readonly string[]; readonly seatsMax: number | null },
): DateForecast {
  const regular = asked.filter(({ isTemporary }) => !isTemporary)
  const of = (answer: DateAnswer | undefined) =>
    regular.filter(({ memberId }) => answers.get(memberId) === answer)
  const [yes, perhaps, no, open] = [of('○'), of('△'), of('×'), of(undefined)]
  const all = wanted.seatsMax ?? regular.length
  const needed = neededOf(rule, all)
  const missing = categoriesMissing(
    wanted.categories,
    yes.map(({ category }) => category),
  )
  const outlook =
    regular.length > 0 && yes.length >= needed
      ? '足りる'
      : yes.length + perhaps.length >= needed
        ? '△しだい'
        : yes.length + perhaps.length + open.length >= needed
          ? '未回答しだい'
          : '届かない'
  return {
    ...{ yes: yes.length, perhaps: perhaps.length, no: no.length, open: open.length },
    ...{ of: all, needed, outlook: regular.length === 0 ? '届かない' : outlook, missing },
  }
}

/** The best day first: the surest quorum, the most ○, the fewest ×, the earliest. */
export function inOrderOfPromise<T extends { readonly forecast: DateForecast } & Option>(
  dates: readonly T[],
): T[] {
  const rank = ['足りる', '△しだい', '未回答しだい', '届かない']
  return [...dates].sort(
    (a, b) =>
      rank.indexOf(a.forecast.outlook) - rank.indexOf(b.forecast.outlook) ||
      a.forecast.missing.length - b.forecast.missing.length ||
      b.forecast.yes - a.forecast.yes ||
      a.forecast.no - b.forecast.no ||
      a.heldOn.localeCompare(b.heldOn) ||
      a.startsAt.localeCompare(b.startsAt),
  )
}
