import { formatShortWareki, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

type Start = {
  readonly startRule: string
  readonly awardedOn: LocalDate | null
  readonly callOpenedOn: LocalDate | null
  /** From which day an order was approved before the award; null where none was. */
  readonly earlyFromOn: LocalDate | null
}

/** From which day an order counts: the award, an approved day before it, or the opening of the call. */
export function allowedFrom({ startRule, awardedOn, callOpenedOn, earlyFromOn }: Start) {
  if (startRule === '公募開始日以後') return callOpenedOn ?? awardedOn
  return earlyFromOn !== null && awardedOn !== null && earlyFromOn < awardedOn
    ? earlyFromOn
    : awardedOn
}

export function notOrderedBefore(orderedOn: LocalDate, allowedOn: LocalDate | null): Ruling {
  return (
    (allowedOn !== null && orderedOn >= allowedOn) ||
    broken(
      `発注日（${formatShortWareki(orderedOn)}）が交付決定日より前です。事前着手の承認がない経費は対象になりません。`,
      'orderedOn',
    )
  )
}

export function notInTheFuture(day: LocalDate, today: LocalDate, field: string): Ruling {
  return day <= today || broken('今日より後の日付は入れられません。', field)
}
