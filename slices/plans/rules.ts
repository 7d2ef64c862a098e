import { type LocalDate, localDateOf } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const planKinds = [
  '総合計画',
  '総合戦略',
  '産業振興ビジョン',
  '実施計画',
  '中小企業振興条例',
  'その他の計画',
] as const

/** A plan that is entered from its printed book was adopted before. */
export function theDayOfAdoptionIsPast(adoptedOn: LocalDate, today: LocalDate): Ruling {
  return (
    adoptedOn <= today ||
    broken('策定した日が今日より後になっています。日付を確かめてください。', 'adoptedOn')
  )
}

/** From 1 April of the first fiscal year to 31 March after the last, unless the plan says otherwise. */
export function periodOf(typed: {
  readonly firstYear: number
  readonly lastYear: number
  readonly startsOn: LocalDate | null
  readonly endsOn: LocalDate | null
}): { startsOn: LocalDate; endsOn: LocalDate } {
  return {
    startsOn: typed.startsOn ?? localDateOf(`${typed.firstYear}-04-01`),
    endsOn: typed.endsOn ?? localDateOf(`${typed.lastYear + 1}-03-31`),
  }
}

export function thePeriodRunsForward(period: { startsOn: LocalDate; endsOn: LocalDate }): Ruling {
  return (
    period.startsOn < period.endsOn ||
    broken('終わりの日が、始まりの日より前です。日付を確かめてください。', 'endsOn')
  )
}
