import { broken, type Ruling } from '#platform'

export const ways = ['採択型', '先着型'] as const
export const arrivals = ['形式適合', '受付'] as const

export type CallStage = '準備' | '封印' | '公募前' | '公募中' | '締切' | '無効'

type Dated = {
  readonly way: string
  readonly opensAt: string
  readonly closesAt: string
  readonly openedAt: string | null
  readonly voidedAt: string | null
  readonly sealedAt: string | null
}

const after = (one: string, other: string) => Date.parse(one) > Date.parse(other)

/** Where a call stands: by what was done, and between by the server's clock. */
export function stageOf(call: Dated, now: string): CallStage {
  if (call.voidedAt !== null) return '無効'
  if (call.openedAt === null) return call.sealedAt === null ? '準備' : '封印'
  if (after(call.opensAt, now)) return '公募前'
  return after(now, call.closesAt) ? '締切' : '公募中'
}

/** Closing counts to the second: at `closesAt` itself it is still taken. */
export function theCallIsOpen(call: Dated, now: string, closesText: string): Ruling {
  const stage = stageOf(call, now)
  if (stage === '公募中') return true
  if (stage === '締切')
    return broken(
      `受付は${closesText}に締め切りました。下書きは消えません。次の公募でお使いいただけます。`,
    )
  return broken(
    stage === '無効' ? 'この公募は中止されました。' : 'この公募は、まだ始まっていません。',
  )
}

export function itIsNotVoid(voidedAt: string | null): Ruling {
  return voidedAt === null || broken('この公募は中止されています。')
}

export function itIsNotOpenedYet(openedAt: string | null): Ruling {
  return openedAt === null || broken('この公募は、もう始まっています。')
}

export function theCriteriaAreSealed(sealedAt: string | null): Ruling {
  return (
    sealedAt !== null || broken('審査基準が封印されていません。公募の開始前に封印してください。')
  )
}

/** The hash stands in public at least a minute before anybody can apply. */
export function theHashWasPublicBefore(sealedAt: string, opensAt: string): Ruling {
  return (
    Date.parse(opensAt) - Date.parse(sealedAt) >= 60_000 ||
    broken('封印のハッシュを公表してから1分以上たった後に始まるよう、開始の日時を直してください。')
  )
}

export function itIsNotSealedYet(sealedAt: string | null): Ruling {
  return sealedAt === null || broken('審査基準は、もう封印されています。')
}

/** fair-selection.md §14 */
export function nobodyHasAppliedYet(received: number): Ruling {
  return (
    received === 0 ||
    broken(
      '申請が届いた後は基準を変えられません。変える必要があるときは公募を中止してやり直します。',
    )
  )
}

/** 締切の後: who applied could be known by now, so that only a new round may have other criteria. */
export function theCallHasNotClosed(stage: CallStage): Ruling {
  return (
    stage !== '締切' ||
    broken('締切の後は基準を変えられません。変える必要があるときは公募を中止してやり直します。')
  )
}

/** 10 days at least are added when the criteria change while the call is open. */
export function theClosingIsLaterByTenDays(before: string, until: string): Ruling {
  const days = (Date.parse(until) - Date.parse(before)) / 86_400_000
  return days >= 10 || broken('基準を変えるときは、締切を10日以上のばしてください。', 'closesOn')
}

export function theAllotmentIsWithinTheLine(allotmentYen: number, leftYen: number): Ruling {
  return (
    allotmentYen <= leftYen ||
    broken(
      `配分額が、予算の節の残り（${leftYen.toLocaleString('ja-JP')}円）を超えています。`,
      'allotmentYen',
    )
  )
}

/** 「令和9年度 第2回」 */
export const roundLabel = (yearText: string, round: number): string => `${yearText} 第${round}回`
