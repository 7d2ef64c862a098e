import { formatYen } from '#packages/japan'
import { broken, type Ruling } from '#platform'
import type { budgetRules } from '../criteria/rules.ts'
import type { Failed, Placed } from '../selections/rules.ts'

export type BudgetRule = (typeof budgetRules)[number]

export type Proposed = {
  readonly applicationId: string
  readonly outcome: '採択' | '補欠' | '不採択'
  /** What is offered; less than what was asked only with the applicant's written consent. */
  readonly amountYen: number | null
  readonly isPart: boolean
  /** From 1 among the 補欠. */
  readonly waitlistPlace: number | null
  readonly why: string
}

const whyFailed: Readonly<Record<Failed, string>> = {
  一次不通過: '書類の審査で一次通過の件数に入らない',
  基準未達: '項目の最低点に届かない',
  平均未達: '平均点が合格点に届かない',
  不適格: '不適格の申出が認められた',
  採点なし: '採点した委員がいない',
}

/** Fills the allotment in the order of the places, by the rule that the seal fixed for what does not fit. */
export function proposed(
  order: readonly Placed[],
  allotmentYen: number,
  rule: BudgetRule,
  hasWaitlist: boolean,
): readonly Proposed[] {
  let leftYen = allotmentYen
  let isFull = false
  let waiting = 0
  return order.map(({ candidate, failed }): Proposed => {
    const { applicationId, requestedYen } = candidate
    const none = { applicationId, amountYen: null, isPart: false, waitlistPlace: null }
    if (failed !== null) return { ...none, outcome: '不採択', why: whyFailed[failed] }
    if (!isFull && requestedYen <= leftYen) {
      leftYen -= requestedYen
      return { ...none, outcome: '採択', amountYen: requestedYen, why: '順位と予算の範囲内' }
    }
    if (!isFull && rule === '部分採択' && leftYen > 0) {
      const amountYen = leftYen
      leftYen = 0
      isFull = true
      const why = `予算の残り${formatYen(amountYen)}円（一部の採択。申請者の同意が要る）`
      return { ...none, outcome: '採択', amountYen, isPart: true, why }
    }
    if (rule !== '次点へ') isFull = true
    if (!hasWaitlist) return { ...none, outcome: '不採択', why: '予算の範囲を超える' }
    waiting += 1
    return { ...none, outcome: '補欠', waitlistPlace: waiting, why: '予算の範囲を超える' }
  })
}

type Proposal = {
  readonly applicationId: string
  readonly place: number | null
  readonly askedYen: number | null
  readonly proposed: '採択' | '補欠' | '不採択'
  readonly proposedYen: number | null
  readonly decided: '採択' | '補欠' | '不採択' | null
  readonly decidedYen: number | null
}

export type Outcome = {
  readonly decided: '採択' | '補欠' | '不採択'
  readonly yen: number | null
  readonly waitlistPlace: number | null
}

/** What is decided of each: as proposed where nothing else was said, and the waitlist by places, from 1. */
export function outcomesDecided(all: readonly Proposal[]): ReadonlyMap<string, Outcome> {
  let waiting = 0
  const inOrder = all.toSorted(
    (one, other) =>
      (one.place ?? Number.MAX_SAFE_INTEGER) - (other.place ?? Number.MAX_SAFE_INTEGER),
  )
  return new Map(
    inOrder.map((one) => {
      const decided = one.decided ?? one.proposed
      if (decided === '補欠') waiting += 1
      const yen = one.decided === null ? one.proposedYen : one.decidedYen
      return [
        one.applicationId,
        {
          decided,
          yen: decided === '採択' ? (yen ?? one.askedYen) : null,
          waitlistPlace: decided === '補欠' ? waiting : null,
        },
      ]
    }),
  )
}

/** 繰上げ goes by the waitlist and by nothing else. */
export function itIsTheFirstOfTheWaitlist(isFirst: boolean): Ruling {
  return isFirst || broken('補欠の順に繰り上げます。先の順位の補欠があります。')
}

export function theSumIsWithinTheAllotment(sumYen: number, allotmentYen: number): Ruling {
  return (
    sumYen <= allotmentYen ||
    broken(
      `採択の合計（${formatYen(sumYen)}円）が、配分額（${formatYen(allotmentYen)}円）を超えています。`,
      'amountYen',
    )
  )
}

export function everyPartIsAgreed(open: number): Ruling {
  return (
    open === 0 || broken(`一部の採択に、申請者の同意が記録されていないものが${open}件あります。`)
  )
}
