import { addDays, formatWareki, formatYen, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import {
  cancellationPenalty,
  type DatedYen,
  latePenalty,
  type Penalty,
  type PenaltyTerms,
} from '../penalties/rules.ts'
import { isDisposition, type Nature } from '../schemes/rules.ts'

export type Cause = '取消し' | '超過額' | '仕入控除税額' | '財産処分' | '収益納付'

export function whoIsCancelledIsHeard(nature: Nature, hearing: string): Ruling {
  return (
    !isDisposition(nature) ||
    hearing !== '契約のため不要' ||
    broken('処分の取消しには、弁明の機会か聴聞が必要です。', 'hearing')
  )
}

export function theHearingHasItsDay(hearing: string, heardOn: LocalDate | null): Ruling {
  return (
    (hearing === '契約のため不要') === (heardOn === null) ||
    broken('意見を聴いた日は、弁明の機会か聴聞のときだけ入れてください。', 'heardOn')
  )
}

export function noMoreIsCancelledThanDecided(cancelledYen: number, currentYen: number): Ruling {
  return (
    cancelledYen <= currentYen ||
    broken(`取り消せるのは交付決定額${formatYen(currentYen)}円までです。`, 'cancelledYen')
  )
}

export function thereIsSomethingToReturn(owedYen: number): Ruling {
  return owedYen > 0 || broken('支払った額が交付額を超えていないため、返還を求める額がありません。')
}

export function noMoreIsRepaidThanOwed(amountYen: number, leftYen: number): Ruling {
  return (
    amountYen <= leftYen ||
    broken(`残っている元金は${formatYen(leftYen)}円です。元金から先に充てます。`, 'amountYen')
  )
}

/** 督促: after the due day, within so many days of it, once. */
export function theReminderIsInTime(
  due: { readonly dueOn: LocalDate; readonly remindedOn: LocalDate | null },
  days: number,
  today: LocalDate,
): Ruling {
  if (due.remindedOn !== null) return broken(`${formatWareki(due.remindedOn)}に督促しています。`)
  return (
    today > due.dueOn ||
    broken(
      `納付の期限は${formatWareki(due.dueOn)}です。督促は、期限の翌日から${days}日以内（${formatWareki(addDays(due.dueOn, days))}まで）に出します。`,
    )
  )
}

export type Owed = {
  /** 加算金, only after a cancellation. */
  readonly added: Penalty
  /** 延滞金 on what was paid after the due day. */
  readonly late: Penalty
}

/** What is owed beside the principal, reckoned to the last payment, or to today for what is unpaid. */
export function penaltiesOf(
  terms: PenaltyTerms,
  claim: {
    readonly cause: Cause
    readonly amountYen: number
    readonly dueOn: LocalDate
    readonly isWaived: '免除' | '免除なし'
  },
  receipts: readonly DatedYen[],
  repayments: readonly DatedYen[],
  today: LocalDate,
): Owed {
  const nothing: Penalty = { lines: [], penaltyYen: 0 }
  const paidYen = repayments.reduce((sum, one) => sum + one.yen, 0)
  const isPaid = paidYen >= claim.amountYen
  const soFar = isPaid ? repayments : [...repayments, { on: today, yen: claim.amountYen - paidYen }]
  return {
    added:
      claim.cause === '取消し' && claim.isWaived === '免除なし'
        ? cancellationPenalty(terms, receipts, claim.amountYen, soFar)
        : nothing,
    late: latePenalty(terms, claim.amountYen, claim.dueOn, repayments, isPaid ? null : today),
  }
}
