import { formatYen } from '#packages/japan'
import { broken, type Role, type Ruling } from '#platform'
import { type Band, deciderOf } from '../schemes/rules.ts'

/** What is proposed by one and decided by another. */
export const decisionKinds = [
  '交付決定',
  '不交付',
  '変更承認',
  '変更不承認',
  '概算払',
  '是正命令',
  '額の確定',
  '取消し',
  '返還命令',
  '財産処分',
  '地位承継',
  '一時停止',
  '一時停止解除',
  '事前着手',
  '事前着手不承認',
  '履行延期',
  '期限の繰上げ',
  '加算金の免除',
] as const
export type DecisionKind = (typeof decisionKinds)[number]

export const deciderLabels: Readonly<Record<Band['role'], string>> = {
  head: '課長',
  director: '部長',
  executive: '副市長・市長',
}
const ranks: readonly Band['role'][] = ['head', 'director', 'executive']

/** 専決: the rank that the amount asks for, or one above it. */
export function theRankReaches(
  bands: readonly Band[],
  amountYen: number,
  roles: readonly Role[],
): Ruling {
  const needed = deciderOf(bands, amountYen)
  const enough = ranks.slice(ranks.indexOf(needed))
  return (
    enough.some((rank) => roles.includes(rank)) ||
    broken(`${formatYen(amountYen)}円の決裁は、${deciderLabels[needed]}以上の専決です。`)
  )
}

export function whoDraftsDoesNotDecide(drafterId: string, personId: string | null): Ruling {
  return drafterId !== personId || broken('起案者はこの案件を決裁できません。')
}

export function itIsOpen(decision: {
  readonly decidedAt: string | null
  readonly returnedAt: string | null
}): Ruling {
  return (
    (decision.decidedAt === null && decision.returnedAt === null) ||
    broken('この起案は、もう決裁または差戻しが済んでいます。')
  )
}

export function nothingElseIsOpen(open: { readonly kind: string } | null): Ruling {
  return (
    open === null ||
    broken(`「${open.kind}」の起案が決裁を待っています。決裁か差戻しの後で起案してください。`)
  )
}

export function itIsOfThisKind(kind: string, wanted: readonly DecisionKind[]): Ruling {
  return wanted.some((one) => one === kind) || broken('この起案は、別の手続の起案です。')
}
