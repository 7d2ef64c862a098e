import { formatShortWareki, formatWareki, type LocalDate, partsOf } from '#packages/japan'
import {
  counted,
  head,
  type PaperCell,
  type PaperContent,
  type PaperPart,
  words,
} from '#platform/typesetting'
import { indicator as indicatorPage } from '../indicators/addresses.ts'
import { firstDue, periodLabel, releaseOn } from '../indicators/rules.ts'
import type { Indicator } from '../indicators/tables.ts'

const columns = {
  goal: { head: '施策', width: 44 },
  name: { head: '指標', width: 50 },
  unit: { head: '単位', width: 13 },
  direction: { head: '向き', width: 14 },
  kind: { head: '種別', width: 20 },
  attribution: { head: '帰属', width: 10 },
  baseline: { head: '基準（年）', width: 24 },
  target: { head: '目標（年）', width: 24 },
  due: { head: '最初の判定', width: 24 },
  source: { head: '出所・公表月', width: 28 },
  owner: { head: '担当', width: 16 },
} as const
type Column = keyof typeof columns

const isColumn = (name: string): name is Column => name in columns
const everyColumn = Object.keys(columns).filter(isColumn)

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

/** The table of indicators, or those of its columns that a paper has room for. */
export function listPart(
  indicators: readonly Indicator[],
  asked: readonly Column[] = everyColumn,
): PaperPart {
  return {
    title: '',
    note: '',
    columns: asked.map((name) => columns[name].width),
    head: [asked.map((name) => head(columns[name].head))],
    body:
      indicators.length === 0
        ? [[words('指標はまだ決めていません。', { cols: asked.length })]]
        : indicators.map((indicator) => asked.map((name) => cellOf(indicator, name))),
  }
}

function cellOf(indicator: Indicator, column: Column): PaperCell {
  switch (column) {
    case 'goal':
      return words(goalOf(indicator))
    case 'name':
      return words(indicator.name, { why: indicatorPage({ indicatorId: indicator.id }) })
    case 'unit':
      return words(indicator.unit, { align: 'c' })
    case 'direction':
      return words(indicator.direction, { align: 'c' })
    case 'kind':
      return words(indicator.kind.replace('（アウトプット）', ''))
    case 'attribution':
      return words(indicator.attribution, { align: 'c' })
    case 'baseline':
      return words(
        indicator.baselineValue === null && indicator.baselineDueOn !== null
          ? `${formatShortWareki(indicator.baselineDueOn)}に測る予定`
          : atYear(indicator, indicator.baselineValue, indicator.baselineYear),
      )
    case 'target':
      return words(
        indicator.direction === '監視のみ'
          ? '監視のみ'
          : atYear(indicator, indicator.targetValue, indicator.targetYear),
      )
    case 'due':
      return dueCell(indicator)
    case 'source':
      return words(
        `${indicator.source}${indicator.releaseMonth === null ? '' : `・${indicator.releaseMonth}月`}`,
      )
    case 'owner':
      return words(indicator.ownerName || indicator.collector)
  }
}

function dueCell(indicator: Indicator): PaperCell {
  const due = firstDue(indicator)
  const { year, month } = partsOf(releaseOn(indicator, due))
  return words(`${periodLabel(indicator, due)}の値（${year}年${month}月）`)
}

export const goalOf = ({ goalNumber, goalTitle }: Indicator): string =>
  goalTitle === null ? '（目標に付かない指標）' : `${goalNumber ?? ''} ${goalTitle}`.trim()
