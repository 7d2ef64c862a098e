import { formatShortWareki, type LocalDate, partsOf } from '#packages/japan'
import { Figure, PathChart, Section } from '#ui'
import type { YearValue } from '../../check-figures/rules.ts'
import { firstDue, firstJudgement, lastEnded, periodLabel } from '../../indicators/rules.ts'
import type { Indicator } from '../../indicators/tables.ts'
import { seriesCsv } from '../../observation-files/addresses.ts'
import type { SeriesPoint } from '../../observation-files/tables.ts'
import type { Target } from '../../targets/tables.ts'
import { drawnPath } from '../rules.ts'

export type Drawn = {
  readonly indicator: Indicator
  readonly series: readonly SeriesPoint[]
  readonly baseline: YearValue | null
  readonly targets: readonly Target[]
  readonly past: readonly YearValue[]
  /** The indicator that this one follows, with its own values. */
  readonly before: { readonly indicator: Indicator; readonly series: readonly SeriesPoint[] } | null
  readonly today: LocalDate
}

/** The path chart with its table: solid points are judged, hollow ones are for reference. */
export function SeriesSection(props: Drawn) {
  const { indicator, series } = props
  return (
    <Section title="推移と目標" note={firstJudgement(indicator)}>
      <Figure
        finding={findingOf(props)}
        subtitle={`${indicator.name}（${indicator.unit}）。黒い点は判定した値、白い点は参考、点線は目標への道すじ、○は目標、斜線はまだ分からない期間です。`}
        source={[
          indicator.source,
          indicator.baselineSource && `基準値：${indicator.baselineSource}`,
        ]
          .filter(Boolean)
          .join('。')}
        caveats={caveatsOf(props)}
        table={{
          head: ['期間', `値（${indicator.unit}）`, '道すじの値', '状態・判定'],
          rows: series.map((point) => [
            point.period,
            point.state === '秘匿' ? 'X（秘匿）' : point.value,
            point.pathValue,
            [point.status ?? point.reason, point.certainty === '確定' ? '' : point.certainty]
              .filter(Boolean)
              .join('　'),
          ]),
        }}
        csvHref={seriesCsv({ indicatorId: indicator.id })}
      >
        <SeriesChart {...props} />
      </Figure>
    </Section>
  )
}

/** As `SeriesSection`, only the drawing: for the card on paper too. */
export function SeriesChart(props: Drawn) {
  const { indicator, series, baseline, targets, past, before, today } = props
  const [target = null, ...former] = targets
  const early = past
    .filter(({ year }) => !series.some((point) => point.year === year))
    .map(({ year, value }) => ({ x: year, y: value, look: 'hollow' as const }))
  const own = series.map((point) => ({
    x: point.year,
    y: point.value,
    look: point.status === null ? ('hollow' as const) : ('solid' as const),
  }))
  const breaks = [
    ...(before?.indicator.closedOn
      ? [
          {
            x: yearOf(before.indicator.closedOn),
            label: `定義の変更 ${formatShortWareki(before.indicator.closedOn)}`,
          },
        ]
      : []),
    ...(indicator.closedOn
      ? [{ x: yearOf(indicator.closedOn), label: `廃止 ${formatShortWareki(indicator.closedOn)}` }]
      : []),
  ]
  const range =
    indicator.direction === '範囲維持' && target !== null && target.low !== null
      ? { low: target.low, high: target.value }
      : null
  return (
    <PathChart
      finding={findingOf(props)}
      series={[
        { label: indicator.name, points: [...early, ...own].sort((a, b) => a.x - b.x) },
        ...(before
          ? [
              {
                label: before.indicator.name,
                points: before.series.map((point) => ({
                  x: point.year,
                  y: point.value,
                  look: 'hollow' as const,
                })),
              },
            ]
          : []),
      ]}
      path={range ? [] : drawnPath(baseline, target)}
      formerPaths={range ? [] : former.map((each) => drawnPath(baseline, each))}
      range={range}
      breaks={breaks}
      nowX={lastEnded(indicator, today)}
      unit={indicator.unit}
      digits={indicator.decimals}
      tick={(x) => String(x)}
    />
  )
}

const yearOf = (on: LocalDate) => partsOf(on).year

/** The verdict with its numbers; before it can be judged, when it can. */
export function findingOf({ indicator, series }: Drawn): string {
  const judged = series.filter(({ status }) => status !== null).at(-1)
  if (!judged || judged.value === null) {
    const last = series.filter(({ value }) => value !== null).at(-1)
    const known = last ? `いま分かるのは${last.period}の${last.value}${indicator.unit}。` : ''
    return `${known}${firstJudgement(indicator)}です`
  }
  const path =
    judged.pathValue === null ? '' : `（道すじの値は${rounded(judged.pathValue, indicator)}）`
  return `${judged.period}は${judged.value}${indicator.unit}で、${judged.status}${path}`
}

function rounded(value: number, { decimals, unit }: Indicator): string {
  return `${Number(value.toFixed(decimals + 1))}${unit}`
}

function caveatsOf({ indicator, before }: Drawn): string[] {
  const due = firstDue(indicator)
  return [
    `${periodLabel(indicator, due)}より前の値は参考で、判定しません。`,
    ...(before
      ? [
          `「${before.indicator.name}」とは数え方が違うため、線をつなぎません。${indicator.conversion}`,
        ]
      : []),
  ]
}
