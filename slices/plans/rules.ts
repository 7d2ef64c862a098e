import type { LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'

export const planKinds = [
  '総合計画',
  '総合戦略',
  '産業振興ビジョン',
  '中小企業振興条例',
  'その他の計画',
] as const

/** Only plans in force are kept here: 策定 lies behind. */
export function theDayOfAdoptionIsPast(adoptedOn: LocalDate, today: LocalDate): Ruling {
  return (
    adoptedOn <= today ||
    broken('策定した日が今日より後になっています。日付を確かめてください。', 'adoptedOn')
  )
}
