import { head, type PaperCell, type PaperPart, side, words } from '#platform/typesetting'
import type { RequestSheet } from '../../request-sheet.ts'
import { notRecorded, orNone, thousandEach, year } from './wordings.tsx'

const directions = ['拡充', '現状維持', '改善', '縮小', '統合', '廃止', '終期到来']

/** The second sheet of ②: sentences with their evidence, no points. */
export function judgementsOf(sheet: RequestSheet): PaperPart[] {
  return [viewsOf(sheet), directionOf(), commentsOf(), beforeOf(sheet), comparisonOf()]
}

function viewsOf(sheet: RequestSheet): PaperPart {
  const numbers = sheet.evidence.map(({ number }) => number).join('・')
  const row = (view: string, text: string, grounds: string): PaperCell[] => [
    side(view),
    words(text),
    words(grounds, { align: 'c' }),
  ]
  const need = sheet.interest?.statement || sheet.interest?.whoLoses || ''
  return {
    title: '3　評価',
    note: '点数は付けない。文と根拠No.で書く',
    columns: [24, 132, 24],
    head: [[head('観点'), head('理由（記録から）'), head('根拠No.')]],
    body: [
      row('必要性', orNone(need), numbers),
      row('有効性', effectOf(sheet), ''),
      row('効率性', efficiencyOf(sheet), ''),
      row('公平性', notRecorded, ''),
    ],
  }
}

/** Before the result can be known, nothing is judged. */
function effectOf({ indicators }: RequestSheet): string {
  if (indicators.length === 0) return notRecorded
  return indicators
    .map(({ name, state, firstJudgement }) =>
      state.includes('未到来')
        ? `判断できない：「${name}」は未到来（${orNone(firstJudgement)}）`
        : `「${name}」：${orNone(state)}`,
    )
    .join('\n')
}

function efficiencyOf({ unitCosts }: RequestSheet): string {
  const known = unitCosts.filter(({ perOutputYen }) => perOutputYen !== null)
  if (known.length === 0) return notRecorded
  const unit = known[0]?.outputUnit ?? ''
  const each = known.map(
    (one) => `${year(one.fiscalYear)} ${thousandEach(one.perOutputYen).text}千円`,
  )
  return `1${unit}あたりの総コスト：${each.join('、')}`
}

function directionOf(): PaperPart {
  return {
    title: '4　今後の方向',
    note: '',
    columns: [24, 156],
    head: [],
    body: [
      [side('選択肢'), words(directions.join('　・　'))],
      [side('決定'), words(notRecorded)],
    ],
  }
}

function commentsOf(): PaperPart {
  return {
    title: '5　所見',
    note: '',
    columns: [24, 156],
    head: [],
    body: ['担当', '課長', '二次評価', '外部評価'].map((who) => [side(who), words(notRecorded)]),
  }
}

function beforeOf({ lastYear, response }: RequestSheet): PaperPart {
  const said = lastYear.map(
    (one) => `${one.round}　${one.stage}：${[one.reason, one.comment].filter(Boolean).join('　')}`,
  )
  return {
    title: '6　前回の指摘と対応',
    note: '',
    columns: [24, 156],
    head: [],
    body: [
      [side('指摘'), words(orNone(said.join('\n')))],
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
