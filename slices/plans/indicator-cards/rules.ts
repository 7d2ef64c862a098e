import { formatWareki, type LocalDate } from '#packages/japan'
import {
  counted,
  head,
  type PaperContent,
  type PaperPart,
  side,
  words,
} from '#platform/typesetting'
import type { Finding } from '../designs/rules.ts'
import type { Aside } from '../designs/tables.ts'
import { atYear, goalOf } from '../indicator-lists/rules.ts'
import { attributionLabels, firstJudgement, periodLabel, stateToday } from '../indicators/rules.ts'
import type { Indicator } from '../indicators/tables.ts'
import type { Verdict } from '../judgements/tables.ts'
import type { SeriesPoint } from '../observation-files/tables.ts'
import type { BaselineVintage } from '../revisions/tables.ts'
import type { Target } from '../targets/tables.ts'

export type Card = {
  readonly indicator: Indicator
  readonly series: readonly SeriesPoint[]
  readonly verdicts: readonly Verdict[]
  readonly targets: readonly Target[]
  readonly vintages: readonly BaselineVintage[]
  readonly findings: readonly Finding[]
  readonly asides: readonly Aside[]
}

/** 指標カード, one A4 page: what is counted, how it went, what was set aside and what was changed. */
export function cardContent(
  card: Card,
  printed: { readonly city: string; readonly today: LocalDate },
): PaperContent {
  const { indicator } = card
  return {
    paper: 'indicator-card',
    title: '指標カード',
    spaced: true,
    landscape: false,
    sizePoints: 8.5,
    top: [printed.city, `${indicator.planName ?? ''}　${goalOf(indicator)}`.trim()],
    right: [`${formatWareki(printed.today)} 現在`],
    seals: [],
    sheets: [
      [
        definitionPart(indicator, printed.today),
        valuesPart(card),
        asidesPart(card),
        changesPart(card),
      ],
    ],
    rests: `出典：${indicator.source}${indicator.baselineSource ? `、基準値は${indicator.baselineSource}` : ''}`,
  }
}

function definitionPart(indicator: Indicator, today: LocalDate): PaperPart {
  const row = (label: string, text: string, other: string, more: string) => [
    side(label),
    words(text),
    side(other),
    words(more),
  ]
  return {
    title: indicator.name,
    note: stateToday(indicator, today),
    columns: [24, 76, 24, 56],
    head: [],
    body: [
      [side('定義'), words(indicator.definition, { cols: 3 })],
      row('分子', indicator.numerator, '分母', indicator.denominator || 'なし'),
      row(
        '対象・地域',
        [indicator.population, indicator.area].filter(Boolean).join('　'),
        '単位・向き',
        `${indicator.unit}　${indicator.direction}`,
      ),
      row(
        '種別・帰属',
        `${indicator.kind}　${attributionLabels[indicator.attribution] ?? ''}`,
        '効果の見える時期',
        `${indicator.effectLagMonths}か月後${indicator.lagReason ? `（${indicator.lagReason}）` : ''}`,
      ),
      row(
        '基準値',
        atYear(indicator, indicator.baselineValue, indicator.baselineYear),
        '最初の判定',
        firstJudgement(indicator).replace('最初の判定は', ''),
      ),
      row(
        '目標値',
        indicator.direction === '監視のみ'
          ? '監視のみ'
          : atYear(indicator, indicator.targetValue, indicator.targetYear),
        '資料・収集',
        `${indicator.source}／${indicator.collector}`,
      ),
      row('比べる相手', indicator.comparison, '担当', indicator.ownerName),
    ],
  }
}

const shownPeriods = 8

function valuesPart({ indicator, series, verdicts }: Card): PaperPart {
  const rows = series
    .filter(({ value, state }) => value !== null || state === '秘匿')
    .slice(-shownPeriods)
  const log = (year: number) =>
    verdicts
      .filter((verdict) => verdict.year === year && !verdict.isWithdrawn)
      .map(({ status, certainty }) => `${certainty}：${status}`)
      .reverse()
      .join(' → ')
  return {
    title: '値と判定',
    note: `単位：${indicator.unit}`,
    columns: [28, 28, 28, 20, 76],
    head: [['期間', '値', '道すじの値', '割合', '状態・判定の記録'].map((text) => head(text))],
    body:
      rows.length === 0
        ? [[words('値はまだ入っていません。', { cols: 5 })]]
        : rows.map((point) => [
            words(point.period),
            point.value === null ? words('X（秘匿）', { align: 'n' }) : counted(point.value, ''),
            counted(point.pathValue, ''),
            words(point.ratio === null ? null : point.ratio.toFixed(2).replace('-', '△'), {
              align: 'n',
            }),
            words(log(point.year) || point.reason, point.state === '未到来' ? { mark: 'due' } : {}),
          ]),
  }
}

function asidesPart({ findings, asides }: Card): PaperPart {
  return {
    title: '点検',
    note: '理由を付けて残した指摘',
    columns: [16, 88, 76],
    head: [['点検', '指摘', '残した理由'].map((text) => head(text))],
    body:
      findings.length === 0
        ? [[words('24の点検に、当てはまるものはありません。', { cols: 3 })]]
        : findings.map(({ id, isBlocking, sentence }) => [
            words(`${id}${isBlocking ? '●' : '○'}`, { align: 'c' }),
            words(sentence),
            words(asides.find(({ checkId }) => checkId === id)?.reason ?? 'まだ書かれていません'),
          ]),
  }
}

function changesPart({ indicator, targets, vintages }: Card): PaperPart {
  const ofTargets = targets
    .filter(({ number }) => number > 1)
    .map((target) => [
      words(target.setAt.slice(0, 10)),
      words('目標の変更'),
      words(
        `${target.low === null ? '' : `${target.low}〜`}${target.value}${indicator.unit}（${periodLabel(indicator, target.dueYear)}）${target.isAfterResult ? '　結果判明後の目標変更' : ''}`,
      ),
      words(target.reason),
    ])
  const ofBaselines = vintages.map((vintage) => [
    words(vintage.vintageOn),
    words(vintage.isFirst ? '基準値の測定' : '基準値の改定'),
    words(`${vintage.value}${indicator.unit}（${vintage.year}年）`),
    words(vintage.source),
  ])
  const closing =
    indicator.closedOn === null
      ? []
      : [
          [
            words(indicator.closedOn),
            words('廃止'),
            words(`代わりに見るもの：${indicator.watchInstead}`),
            words(indicator.closeReason),
          ],
        ]
  const rows = [...closing, ...ofTargets, ...ofBaselines]
  return {
    title: '改めた記録',
    note: '',
    columns: [26, 28, 66, 60],
    head: [['日', '何を', '内容', '理由・資料'].map((text) => head(text))],
    body: rows.length === 0 ? [[words('改めていません。', { cols: 4 })]] : rows,
  }
}
