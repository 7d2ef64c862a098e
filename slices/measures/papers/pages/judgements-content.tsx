import { head, type PaperPart, side, words } from '#platform/typesetting'
import { notRecorded, orNone } from './wordings.tsx'

const directions = ['拡充', '現状維持', '改善', '縮小', '統合', '廃止', '終期到来']
/** Whose remarks ② has room for, also while nobody has written them. */
const commentators = ['担当', '課長', '二次評価', '外部評価']

/** What the second sheet of ② tells; '' where nobody has said it. */
export type Judgements = {
  readonly views: readonly {
    readonly view: string
    readonly text: string
    readonly grounds: string
  }[]
  /** What was decided, under the name of the decision. */
  readonly directions: readonly { readonly label: string; readonly text: string }[]
  readonly comments: readonly { readonly role: string; readonly text: string }[]
  readonly saidBefore: string
  readonly response: string
}

/** The second sheet of ②: sentences with their evidence, no points. */
export function judgementsOf(told: Judgements): PaperPart[] {
  return [viewsOf(told), directionOf(told), commentsOf(told), beforeOf(told), comparisonOf()]
}

function viewsOf({ views }: Judgements): PaperPart {
  return {
    title: '3　評価',
    note: '点数は付けない。文と根拠No.で書く',
    columns: [24, 132, 24],
    head: [[head('観点'), head('理由（記録から）'), head('根拠No.')]],
    body: views.map(({ view, text, grounds }) => [
      side(view),
      words(orNone(text)),
      words(grounds, { align: 'c' }),
    ]),
  }
}

function directionOf({ directions: decided }: Judgements): PaperPart {
  const rows = decided.length > 0 ? decided : [{ label: '決定', text: '' }]
  return {
    title: '4　今後の方向',
    note: '',
    columns: [24, 156],
    head: [],
    body: [
      // A publisher's own choices are not ours: they are not printed over its decision.
      ...(decided.length > 0 ? [] : [[side('選択肢'), words(directions.join('　・　'))]]),
      ...rows.map(({ label, text }) => [side(label), words(orNone(text))]),
    ],
  }
}

function commentsOf({ comments }: Judgements): PaperPart {
  const isOf = (role: string, told: string) => told.startsWith(role)
  const silent = commentators.filter((role) => !comments.some((one) => isOf(role, one.role)))
  return {
    title: '5　所見',
    note: '',
    columns: [24, 156],
    head: [],
    body: [
      ...comments.map(({ role, text }) => [side(role), words(orNone(text))]),
      ...silent.map((role) => [side(role), words(notRecorded)]),
    ],
  }
}

function beforeOf({ saidBefore, response }: Judgements): PaperPart {
  return {
    title: '6　前回の指摘と対応',
    note: '',
    columns: [24, 156],
    head: [],
    body: [
      [side('指摘'), words(orNone(saidBefore))],
      [side('対応'), words(orNone(response))],
    ],
  }
}

function comparisonOf(): PaperPart {
  return {
    title: '7　選ばれた者と選ばれなかった者の比較',
    note: '',
    columns: [180],
    head: [],
    body: [[words('比較できません（選定とその後の記録なし）')]],
  }
}
