import { broken, type Ruling } from '#platform'
import { type Basis, byOutlineSentence, mayDecide } from '../bodies/rules.ts'

export const itemKinds = ['報告', '協議', '諮問審議', '表決', 'その他'] as const
export type ItemKind = (typeof itemKinds)[number]

/** The paragraphs of the city's 情報公開条例 by which an item is closed, as a code. */
export const closedReasons = [
  '個人に関する情報',
  '法人等の事業活動に関する情報',
  '審議・検討に関する情報',
  '事務・事業の遂行に関する情報',
  '法令により公にできない情報',
  '規則に定める事項',
] as const
export type ClosedReason = (typeof closedReasons)[number]

export const closedSentence = '非公開にする理由（情報公開条例の該当条項）を選んでください。'

/** An inquiry or a vote is no item of a body by 要綱. */
export function theKindsSuitTheBasis(basis: Basis, kinds: readonly ItemKind[]): Ruling {
  return (
    mayDecide(basis) ||
    kinds.every((kind) => kind !== '諮問審議' && kind !== '表決') ||
    broken(byOutlineSentence)
  )
}

/** An item is discussed until something is decided on it. */
export function itIsStillOpen(outcome: string): Ruling {
  return outcome === '' || outcome === '継続' || broken('この議題は、すでに決しています。')
}
