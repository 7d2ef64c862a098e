import { type FiscalYear, formatFiscalYear, formatYen, toFiscalYear } from '#packages/japan'
import { Figure, type Line, LineChart, type Point } from '#ui'
import {
  definitionChanges,
  definitions,
  productivityInWords,
  productivityOf,
  yenPerHead,
} from '../rules.ts'
import type { Median, YearFigure } from '../tables.ts'

/** 「令7」 */
export const shortYear = (year: FiscalYear) =>
  formatFiscalYear(year).replace(/^(.).(.+)年度$/, '$1$2')

type Props = {
  readonly years: readonly YearFigure[]
  readonly medians: readonly Median[]
  /** 「32 その他の製造業」; null where the 業種 is not known. */
  readonly division: string | null
  readonly fewest: number
}

/** 労働生産性 over the years: broken, hatched and named where the definition changes or a year is missing. */
export function ProductivityChart(props: Props & { readonly csvHref?: string }) {
  const reading = readingOf(props)
  if ('nothing' in reading) return <p>{reading.nothing}</p>
  const { finding, verdict, breaks, source, rows } = reading
  return (
    <Figure
      finding={`${finding}。${verdict}`}
      subtitle={`付加価値額÷総従業員数、万円/人${breaks}`}
      source={source}
      caveats={[
        '斜線は、数字がない年度と、定義が変わった境目です。総従業員数は役員・家族を含みます。',
      ]}
      table={{ head: ['年度', '労働生産性', '付加価値額の定義', '中央値（円/人）'], rows }}
      csvHref={props.csvHref}
    >
      <Drawing reading={reading} width={960} />
    </Figure>
  )
}

/** The same on the card of a business, small and without a frame of its own. */
export function ProductivityGlance(props: Props) {
  const reading = readingOf(props)
  if ('nothing' in reading) return <p>{reading.nothing}</p>
  const { finding, verdict, breaks, source } = reading
  return (
    <>
      <p>
        <b>{finding}</b>
        <br />
        <small>{verdict}。</small>
      </p>
      <Drawing reading={reading} width={330} />
      <p class="mini">{`付加価値額÷総従業員数、万円/人${breaks}。出典：${source}`}</p>
    </>
  )
}

function Drawing({ reading, width }: { reading: Reading; width: number }) {
  return (
    <LineChart
      finding={reading.finding}
      lines={reading.lines}
      tick={(x) => (Number.isInteger(x) ? shortYear(toFiscalYear(x)) : '‖')}
      width={width}
    />
  )
}

type Reading = {
  readonly finding: string
  /** How it stands to others of the 業種, or why that cannot be told. */
  readonly verdict: string
  readonly breaks: string
  readonly source: string
  readonly lines: readonly Line[]
  readonly rows: (string | number | null)[][]
}

function readingOf(props: Props): Reading | { readonly nothing: string } {
  const years = standing(props.years)
  const known = years.filter((year) => 'num' in productivityOf(year))
  const changes = definitionChanges(years)
  const latest = known.at(-1)
  if (latest === undefined) return { nothing: whyNothing(years.at(-1)) }
  const from = known[0]?.fiscalYear ?? latest.fiscalYear
  const all = Array.from({ length: latest.fiscalYear - from + 1 }, (_, at) =>
    toFiscalYear(from + at),
  )
  const medianIn = (year: FiscalYear) => {
    const definition = years.find(({ fiscalYear }) => fiscalYear === year)?.definition
    return props.medians.find((one) => one.fiscalYear === year && one.definition === definition)
  }
  const own = pointsOf(all, changes, (year) => {
    const figure = years.find(({ fiscalYear }) => fiscalYear === year)
    const productivity = figure && productivityOf(figure)
    return productivity && 'num' in productivity ? yenPerHead(productivity) / 10_000 : null
  })
  const middle = pointsOf(all, changes, (year) => {
    const median = medianIn(year)
    return median ? median.yenPerHead / 10_000 : null
  }).map(({ x, y }) => ({ x, y }))
  const lines: Line[] = [
    { label: '自社', kind: 'self', points: own },
    { label: '中央値', kind: 'peer', points: middle },
  ]
  const sources = [...new Set(known.map(({ source }) => source))].join('・')
  return {
    finding: `${formatFiscalYear(latest.fiscalYear)}の労働生産性は${productivityInWords(productivityOf(latest))}`,
    verdict: compared(props, latest, medianIn(latest.fiscalYear)),
    breaks: changes.map(changeInWords).join(''),
    source: `事業者台帳（${sources}）、${formatFiscalYear(from)}〜${formatFiscalYear(latest.fiscalYear)}`,
    lines: lines.filter(({ points }) => points.some(({ y }) => y !== null)),
    rows: years.map((year) => [
      `${formatFiscalYear(year.fiscalYear)}${changes.includes(year.fiscalYear) ? ' ‖定義の変更' : ''}`,
      productivityInWords(productivityOf(year)),
      year.definition ? definitions[year.definition] : '不明',
      medianIn(year.fiscalYear)?.yenPerHead ?? '判断できません',
    ]),
  }
}

/** Years that count, in the order of time. */
const standing = (years: readonly YearFigure[]) =>
  years
    .filter(({ isWithdrawn, isSealed }) => !isWithdrawn && !isSealed)
    .sort((a, b) => a.fiscalYear - b.fiscalYear)

const whyNothing = (latest: YearFigure | undefined) =>
  latest
    ? productivityInWords(productivityOf(latest))
    : '労働生産性は計算できません（記録がありません）。'

/** One point a year, and between two definitions a point without a value, so that the line breaks there. */
function pointsOf(
  years: readonly FiscalYear[],
  changes: readonly FiscalYear[],
  valueIn: (year: FiscalYear) => number | null,
): Point[] {
  return years.flatMap((year): Point[] => {
    const y = valueIn(year)
    const here = { x: year, y, unknown: y === null }
    const isBreak = changes.includes(year) && year !== years[0]
    return isBreak ? [{ x: year - 0.5, y: null, unknown: true }, here] : [here]
  })
}

const changeInWords = (year: FiscalYear) =>
  `。${formatFiscalYear(year)}から定義が変わったため、線を切っています（‖）。前後は比べられません`

function compared({ division, fewest }: Props, latest: YearFigure, median: Median | undefined) {
  if (division === null) return '業種が不明のため、ほかと比べて高いか低いかは判断できません'
  if (median === undefined)
    return `同じ業種（${division}）で、同じ年度・同じ定義の数字がある事業者が${fewest}社に満たないため、高いか低いかは判断できません`
  const productivity = productivityOf(latest)
  const mine = 'num' in productivity ? yenPerHead(productivity) : 0
  const word =
    mine === median.yenPerHead
      ? 'と同じ'
      : mine > median.yenPerHead
        ? 'を上回ります'
        : 'を下回ります'
  return `同じ業種（${division}）${median.businesses}社の中央値${formatYen(median.yenPerHead)}円/人${word}`
}
