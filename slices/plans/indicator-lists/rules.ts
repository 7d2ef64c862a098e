import { formatWareki, type LocalDate, partsOf } from '#packages/japan'
import { counted, head, type PaperContent, type PaperPart, words } from '#platform/typesetting'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { firstDue, periodLabel, releaseOn } from '../indicators/rules.ts'
import type { Indicator } from '../indicators/tables.ts'

const columns = [44, 50, 13, 14, 20, 10, 24, 24, 24, 28, 16]
const heads = [
  '施策',
  '指標',
  '単位',
  '向き',
  '種別',
  '帰属',
  '基準（年）',
  '目標（年）',
  '最初の判定',
  '出所・公表月',
  '担当',
]

/** 「15.5（2024年度）」; nothing is a dash, and not 0. */
export function atYear(indicator: Indicator, value: number | null, year: number | null): string {
  if (value === null) return ''
  const low = indicator.targetLow
  const written = counted(value, '').text
  const range = low !== null && value === indicator.targetValue ? `${counted(low, '').text}〜` : ''
  return `${range}${written}${year === null ? '' : `（${periodLabel(indicator, year)}）`}`
}

/** 指標一覧, A4 landscape: every indicator that stands, under its goal. */
export function listContent(
  indicators: readonly Indicator[],
  printed: { readonly city: string; readonly scope: string; readonly today: LocalDate },
): PaperContent {
  return {
    paper: 'indicator-list',
    title: '指標一覧',
    spaced: true,
    landscape: true,
    sizePoints: 8,
    top: [printed.city, printed.scope],
    right: [`${formatWareki(printed.today)} 現在`, `${indicators.length}件`],
    seals: [],
    sheets: [[listPart(indicators)]],
    rests: '基準・目標は決めたときの値。判定は「最初の判定」の期間の値から始めます。',
  }
}

function listPart(indicators: readonly Indicator[]): PaperPart {
  return {
    title: '',
    note: '',
    columns,
    head: [heads.map((text) => head(text))],
    body:
      indicators.length === 0
        ? [[words('指標はまだ決めていません。', { cols: columns.length })]]
        : indicators.map(rowOf),
  }
}

function rowOf(indicator: Indicator) {
  const due = firstDue(indicator)
  const { year, month } = partsOf(releaseOn(indicator, due))
  const baseline =
    indicator.baselineValue === null && indicator.baselineDueOn !== null
      ? `${indicator.baselineDueOn}に測る予定`
      : atYear(indicator, indicator.baselineValue, indicator.baselineYear)
  return [
    words(goalOf(indicator)),
    words(indicator.name, { why: indicatorPage({ indicatorId: indicator.id }) }),
    words(indicator.unit, { align: 'c' }),
    words(indicator.direction, { align: 'c' }),
    words(indicator.kind.replace('（アウトプット）', '')),
    words(indicator.attribution, { align: 'c' }),
    words(baseline),
    words(
      indicator.direction === '監視のみ'
        ? '監視のみ'
        : atYear(indicator, indicator.targetValue, indicator.targetYear),
    ),
    words(`${periodLabel(indicator, due)}の値（${year}年${month}月）`),
    words(
      `${indicator.source}${indicator.releaseMonth === null ? '' : `・${indicator.releaseMonth}月`}`,
    ),
    words(indicator.ownerName || indicator.collector),
  ]
}

export const goalOf = ({ goalNumber, goalTitle }: Indicator): string =>
  goalTitle === null ? '（目標に付かない指標）' : `${goalNumber ?? ''} ${goalTitle}`.trim()
