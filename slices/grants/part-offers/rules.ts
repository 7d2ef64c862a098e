import {
  addBusinessDays,
  type CalendarOverrides,
  formatWareki,
  type LocalDate,
} from '#packages/japan'
import { broken, type Ruling } from '#platform'

/** 開庁日で so many days after the offer; until the end of that day it may be answered. */
export function answerDue(
  offeredOn: LocalDate,
  days: number,
  calendar: CalendarOverrides = {},
): LocalDate {
  return addBusinessDays(offeredOn, days, calendar)
}

export function itMayBeAnswered(
  offer: { readonly answer: string | null; readonly dueOn: LocalDate } | null,
  today: LocalDate,
): Ruling {
  if (offer === null) return broken('この申請には、一部の交付の打診がありません。')
  if (offer.answer === '期限切れ' || (offer.answer === null && offer.dueOn < today))
    return broken(
      `返事の期限（${formatWareki(offer.dueOn)}）が過ぎたため、次の順の方に進みました。`,
    )
  return offer.answer === null || broken(`この打診には、すでに「${offer.answer}」と答えています。`)
}

/** Money was free again: the whole can be decided, and nobody is asked about a part any more. */
export function theOfferStillStands(standing: string | null): Ruling {
  return (
    standing !== '決定できる' ||
    broken('予算に空きが出たため、申請額の全額で手続を進めます。お返事は要りません。')
  )
}

export function itsPartMayBeOffered(standing: string | null, amountYen: number | null): Ruling {
  return (
    (standing === '一部を打診できる' && amountYen !== null) ||
    broken('いまは、この申請に一部の交付を打診する順ではありません。')
  )
}
