import { formatYen, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import { isDisposition, type LegalNature, type Nature } from '../schemes/rules.ts'

export const causes = ['取消し', '超過額', '仕入控除税額', '財産処分', '収益納付', '利息'] as const
export type Cause = (typeof causes)[number]

/** Which law ends the claim: 自治法236条 where it is of public law, 民法166条 where it is of a contract. */
export const prescriptions = ['自治法236条', '民法166条'] as const
export type Prescription = (typeof prescriptions)[number]

export const prescriptionOf = (nature: LegalNature): Prescription =>
  nature === '要綱に基づく贈与契約' ? '民法166条' : '自治法236条'

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

export function somethingIsUnpaid(leftYen: number): Ruling {
  return leftYen > 0 || broken('この返還は、もう全額が納付されています。')
}
