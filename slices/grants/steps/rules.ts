import { broken, type Ruling } from '#platform'

/** Up to the selection a case is an application that is looked at. */
const statesOfSelection = [
  '相談',
  '下書き',
  '受付',
  '補正中',
  '却下',
  '形式適合',
  '審査中',
  '補欠',
  '不採択',
  '公募中止',
] as const

/** From the selection on a case is money: it is led on a page of its own to its end. */
export const caseStates = [
  '採択',
  '交付申請',
  '交付決定',
  '不交付',
  '取下げ',
  '着手',
  '変更申請中',
  '一時停止',
  '中止・廃止',
  '実績報告',
  '検査中',
  '是正中',
  '額の確定',
  '請求',
  '支払済',
  'フォロー中',
  '取消し',
  '返還',
  '督促中',
  '返還済',
  '完結',
] as const

/** Where a case stands (grants.md §3). */
export const states = [...statesOfSelection, ...caseStates] as const
export type State = (typeof states)[number]

type Transition = {
  readonly from: readonly State[]
  readonly to: State | 'same'
  readonly verb: string
}

const beforeAward: readonly State[] = [
  '相談',
  '下書き',
  '受付',
  '補正中',
  '形式適合',
  '審査中',
  '採択',
  '補欠',
  '交付申請',
]
const awarded: readonly State[] = ['交付決定', '着手']
const afterAward: readonly State[] = [
  ...awarded,
  '変更申請中',
  '一時停止',
  '実績報告',
  '検査中',
  '是正中',
  '額の確定',
  '請求',
  '支払済',
  'フォロー中',
]

const owing: readonly State[] = [...afterAward, '中止・廃止', '取消し', '返還', '督促中']

/** Every step that a case may take, as the ordinance names it. What is not here is refused. */
export const transitions: readonly Transition[] = [
  { from: ['相談'], to: '下書き', verb: '申請を始める' },
  { from: ['下書き'], to: '受付', verb: '提出' },
  { from: ['受付'], to: '補正中', verb: '補正を求める' },
  { from: ['補正中'], to: '受付', verb: '補正を提出' },
  { from: ['補正中'], to: '却下', verb: '形式不備で却下' },
  { from: ['受付'], to: '形式適合', verb: '形式審査を完了' },
  { from: ['形式適合'], to: '審査中', verb: '審査に付す' },
  { from: ['審査中'], to: '採択', verb: '採択' },
  { from: ['審査中'], to: '補欠', verb: '補欠' },
  { from: ['審査中'], to: '不採択', verb: '不採択' },
  { from: ['補欠'], to: '採択', verb: '繰上げ' },
  { from: ['補欠'], to: '不採択', verb: '補欠の期限が過ぎる' },
  // An error of fact is made good; what others were given stays with them.
  { from: ['補欠', '不採択'], to: '採択', verb: '再計算により採択' },
  { from: ['受付', '補正中', '形式適合', '審査中'], to: '公募中止', verb: '公募の中止' },
  { from: ['採択', '形式適合'], to: '交付申請', verb: '交付申請' },
  { from: ['形式適合', '採択', '交付申請'], to: 'same', verb: '事前着手を承認' },
  { from: ['形式適合', '採択', '交付申請', '交付決定'], to: 'same', verb: '事前着手を不承認' },
  { from: ['交付申請'], to: '交付決定', verb: '交付を決定' },
  { from: ['交付申請'], to: '不交付', verb: '不交付を決定' },
  // 先着型, when less is left than was asked.
  { from: ['交付申請'], to: 'same', verb: '一部の交付を打診' },
  { from: ['交付申請'], to: 'same', verb: '一部の交付を承諾' },
  { from: ['交付申請'], to: 'same', verb: '一部の交付を辞退' },
  { from: ['交付申請'], to: 'same', verb: '一部の交付の打診が期限を過ぎる' },
  { from: ['交付申請'], to: 'same', verb: '一部の交付の打診を取りやめ' },
  { from: [...beforeAward, '交付決定'], to: '取下げ', verb: '申請の取下げ' },
  { from: ['交付決定'], to: '着手', verb: '着手を届け出る' },
  { from: ['着手'], to: '変更申請中', verb: '変更を申請' },
  { from: ['変更申請中'], to: '着手', verb: '変更を承認' },
  { from: ['変更申請中'], to: '着手', verb: '変更を不承認' },
  { from: ['着手', '一時停止'], to: '中止・廃止', verb: '中止(廃止)を承認' },
  { from: awarded, to: 'same', verb: '概算払を決定' },
  { from: ['着手'], to: 'same', verb: '状況報告' },
  { from: ['着手'], to: 'same', verb: '期限を延長' },
  { from: ['着手'], to: '一時停止', verb: '一時停止を命じる' },
  { from: ['一時停止'], to: '着手', verb: '一時停止を解く' },
  { from: ['着手', '是正中', '中止・廃止'], to: '実績報告', verb: '実績を報告' },
  { from: ['実績報告'], to: '検査中', verb: '検査を始める' },
  { from: ['検査中'], to: '是正中', verb: '是正を命じる' },
  { from: ['検査中'], to: '額の確定', verb: '額を確定' },
  { from: ['額の確定'], to: '請求', verb: '請求' },
  { from: ['請求'], to: '支払済', verb: '支払を記録' },
  // What was paid in advance is the whole of what was fixed.
  { from: ['額の確定'], to: '支払済', verb: '概算払で精算済みとする' },
  { from: ['額の確定'], to: '返還', verb: '超過額の返還を求める' },
  { from: ['支払済', 'フォロー中'], to: 'same', verb: '仕入控除税額を報告' },
  { from: ['支払済', 'フォロー中'], to: '返還', verb: '仕入控除税額の返還を求める' },
  { from: ['支払済', '返還済'], to: 'フォロー中', verb: 'フォローを始める' },
  { from: ['フォロー中'], to: 'same', verb: '事業化状況を報告' },
  { from: ['支払済', 'フォロー中'], to: 'same', verb: '財産処分を承認' },
  { from: afterAward, to: '取消し', verb: '決定を取り消す' },
  { from: afterAward, to: 'same', verb: '決定の一部を取り消す' },
  { from: ['取消し', ...afterAward], to: '返還', verb: '返還を命じる' },
  // 督促 goes out once for each 納期, 催告 as often as needed.
  { from: ['返還', '督促中'], to: '督促中', verb: '督促' },
  { from: ['返還', '督促中'], to: 'same', verb: '催告' },
  { from: ['返還', '督促中'], to: 'same', verb: '一部の納付を記録' },
  { from: ['返還', '督促中'], to: '返還済', verb: '納付を記録' },
  { from: owing, to: 'same', verb: '利息の返還を求める' },
  { from: owing, to: 'same', verb: '履行延期を承認' },
  { from: owing, to: 'same', verb: '期限を繰上げ' },
  { from: owing, to: 'same', verb: '加算金・延滞金を免除' },
  { from: afterAward, to: 'same', verb: '地位を承継' },
  {
    from: ['支払済', 'フォロー中', '返還済', '取消し', '中止・廃止', '額の確定'],
    to: '完結',
    verb: '完結とする',
  },
]

/** The state a step leads to, or the sentence why it may not be taken. */
export function stateAfter(from: State, verb: string): State | null {
  const found = transitions.find((one) => one.verb === verb && one.from.includes(from))
  if (!found) return null
  return found.to === 'same' ? from : found.to
}

/** 「いまは「受付」です。「交付を決定」は、交付申請のときにできます。」 */
export function theStepMayBeTaken(from: State, verb: string): Ruling {
  if (stateAfter(from, verb) !== null) return true
  const when = transitions.filter((one) => one.verb === verb).flatMap((one) => one.from)
  const times = [...new Set(when)].map((state) => `「${state}」`).join('')
  return broken(`いまは「${from}」です。「${verb}」は、${times}のときにできます。`)
}
