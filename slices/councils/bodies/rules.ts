import { broken, type Ruling } from '#platform'

export const bases = ['法律', '条例', '規則', '要綱'] as const
export type Basis = (typeof bases)[number]

export const quorumRules = ['過半数', '半数以上', '3分の2以上'] as const
export type QuorumRule = (typeof quorumRules)[number]

export const chairWays = ['A', 'B'] as const
export type ChairWay = (typeof chairWays)[number]

export const chairTitles = ['会長', '委員長', '座長'] as const
export const chairRules = ['互選', '市長が指名'] as const
export const nameModes = ['氏名', '委員A', '委員'] as const
export type NameMode = (typeof nameModes)[number]

export const categories = [
  '学識経験者',
  '商工会議所',
  '商工会',
  '農業団体（JA・漁協・森林組合）',
  '協同組合・産地組合',
  '金融機関',
  '労働団体',
  '教育機関',
  '関係行政機関',
  '事業者',
  '公募市民',
  'その他市長が認める者',
] as const
export type Category = (typeof categories)[number]

export type BodyState = '準備' | '設置' | '終了'

export function stateOfBody(body: {
  readonly establishedOn: string | null
  readonly endedOn: string | null
}): BodyState {
  if (body.endedOn !== null) return '終了'
  return body.establishedOn === null ? '準備' : '設置'
}

/** A body by 要綱 hears individual opinions: it does not decide (地方自治法138条の4第3項). */
export function mayDecide(basis: Basis): boolean {
  return basis !== '要綱'
}

export const byOutlineSentence =
  'この会議は要綱により設置されています。表決・答申はできません。「意見のまとめ」として記録してください。'

/** No votes and no inquiries in a body that rests on a 要綱. */
export function itsBasisLetsItDecide(basis: Basis, decides = true): Ruling {
  return !decides || mayDecide(basis) || broken(byOutlineSentence)
}

/** 委嘱 to an outsider, 依頼 to a member of a 要綱 body: the form of the letter follows the basis. */
export function letterOf(basis: Basis): '委嘱状' | '依頼状' {
  return mayDecide(basis) ? '委嘱状' : '依頼状'
}

type Dated = { readonly establishedOn: string | null; readonly endedOn: string | null }

export function itIsInPreparation(body: Dated): Ruling {
  return stateOfBody(body) === '準備' || broken('この会議体は、すでに設置されています。')
}

export function itHasNotEnded(body: Dated): Ruling {
  return stateOfBody(body) !== '終了' || broken('この会議体は終わっています。')
}

export function itIsEstablished(body: Dated): Ruling {
  return (
    stateOfBody(body) === '設置' ||
    broken('この会議体はまだ設置されていません（または終わっています）。課長が設置してください。')
  )
}

export function itsBasisIsNumbered(body: {
  readonly basisTitle: string
  readonly basisNumber: string
}): Ruling {
  return (
    (body.basisTitle !== '' && body.basisNumber !== '') ||
    broken('設置の根拠の名称と番号を入れてから、設置してください。')
  )
}
