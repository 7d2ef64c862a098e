import { addDays, type Fraction, type LocalDate } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { Terms } from '../calculations/rules.ts'
import type { CategoryLimit } from '../eligible-costs/rules.ts'

type EditionTerms = {
  readonly rateNum: number
  readonly rateDen: number
  readonly capYen: number | null
  readonly floorYen: number
  readonly floorMode: Terms['floorMode']
  readonly roundUnitYen: number
  readonly otherMode: Terms['otherSubsidyMode']
  readonly ceilingNum: number
  readonly ceilingDen: number
}

/** What the outline says of the amount, for a group that had so many awards before. */
export function termsOf(edition: EditionTerms, multiplier: Fraction): Terms {
  return {
    rate: { num: edition.rateNum, den: edition.rateDen },
    multiplier,
    capYen: edition.capYen,
    floorYen: edition.floorYen,
    floorMode: edition.floorMode,
    roundUnitYen: edition.roundUnitYen,
    otherSubsidyMode: edition.otherMode,
    ceiling: { num: edition.ceilingNum, den: edition.ceilingDen },
  }
}

type SchemeCategory = {
  readonly code: string
  readonly name: string
  readonly capYen: number | null
  readonly shareNum: number | null
  readonly shareDen: number | null
}

export const limitsOf = (categories: readonly SchemeCategory[]): CategoryLimit[] =>
  categories.map(({ code, name, capYen, shareNum, shareDen }) => ({
    code,
    name,
    capYen,
    shareOfTotal: shareNum === null || shareDen === null ? null : { num: shareNum, den: shareDen },
  }))

/** Staff file for an applicant only what came to the desk on paper. */
export function theFilerMayFile(channel: string, filer: '申請者' | '窓口'): Ruling {
  return (
    filer === '申請者' ||
    channel === '紙' ||
    broken(
      'この案件は申請者が画面から届け出ます。窓口で入力できるのは、紙で受け付けた案件だけです。',
    )
  )
}

/** 取下げ after the decision: within so many days of the day after it was served. */
export function theWithdrawalIsInTime(
  servedOn: LocalDate | null,
  days: number,
  today: LocalDate,
): Ruling {
  return (
    servedOn === null ||
    today <= addDays(servedOn, days) ||
    broken(
      `申請の取下げは、交付決定の通知を受けた日から${days}日以内です。過ぎたときは、中止(廃止)の承認を申請してください。`,
    )
  )
}

/** What was paid comes back by a return, which a withdrawal does not ask for. */
export function nothingWasPaidYet(paidYen: number): Ruling {
  return (
    paidYen === 0 ||
    broken('概算払を受け取っているため、取下げはできません。中止(廃止)の承認を申請してください。')
  )
}
