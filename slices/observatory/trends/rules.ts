import {
  compoundYearlyRate,
  indexed,
  theilSenLine,
  type YearValue,
} from '#packages/regional-economics'
import { type Line, writtenChange, writtenNumber } from '#ui'
import {
  type FigureKey,
  figureMade,
  type Lookup,
  NATION_HEAD,
  type Observation,
  type Profile,
  published,
  type StatFigure,
  seriesCalled,
  type Unanswered,
  wholeValue,
} from '../figures/rules.ts'
import { AREA_CHANGES } from '../reference/area-changes.ts'
import { MARKS } from '../reference/marks.ts'

const YEARS = Array.from({ length: 19 }, (_, n) => 2000 + n)
const JOINED = new Set(AREA_CHANGES.filter(({ kind }) => kind !== 'renumber').map(({ to }) => to))

type Trend = {
  readonly figure: FigureKey
  readonly series: string
  readonly name: string
  readonly yearWord: string
}
const SHIPMENTS: Trend = {
  figure: 'shipments',
  series: 'shipments',
  name: '製造品出荷額等',
  yearWord: '年',
}
const INCOME: Trend = {
  figure: 'income',
  series: 'taxable-income',
  name: '課税対象所得',
  yearWord: '年度',
}

/** An amount of a series in the unit that people say: 1,854億円, 8.3億円, 42百万円, 13.4万円. */
export function writtenAmount(value: number, scale: number): string {
  const yen = value * scale
  if (yen >= 1e10) return `${writtenNumber(yen / 1e8)}億円`
  if (yen >= 1e8) return `${writtenNumber(yen / 1e8, 1)}億円`
  if (yen >= 1e7 || yen === 0) return `${writtenNumber(yen / 1e6)}百万円`
  if (yen >= 1e4) return `${writtenNumber(yen / 1e4, 1)}万円`
  return `${writtenNumber(yen)}円`
}

/** What stands in a cell: the number, the mark, or a lower bound in words. */
export function writtenObservation(one: Observation | null): string {
  if (!one) return '—'
  if (one.partial && one.value !== null) return `${writtenNumber(one.value)}以上（一部秘匿）`
  if (one.value !== null) return writtenNumber(one.value)
  return one.mark ? MARKS[one.mark].shown : '—'
}

export const shipmentsFigure = (profile: Profile) => trendFigure(profile, SHIPMENTS)
export const incomeFigure = (profile: Profile) => trendFigure(profile, INCOME)

/** The years from the first observation on, so that a gap inside stays a gap. */
export function seriesOf(lookup: Lookup, series: string): YearValue[] {
  const first = YEARS.find((year) => lookup(series, year) !== null)
  return YEARS.filter((year) => first !== undefined && year >= first).map((year) => ({
    year,
    value: wholeValue(lookup(series, year)),
  }))
}

function trendFigure(profile: Profile, trend: Trend): StatFigure | Unanswered {
  const { area, own, nation } = profile
  const { series, figure, name, yearWord } = trend
  const { scale, unit, coverage, caveats, survey } = seriesCalled(series)
  const values = seriesOf(own, series)
  const present = values.filter((one) => one.value !== null && one.value > 0)
  const [first, last] = [present.at(0), present.at(-1)]
  if (!first || !last) {
    return {
      figure,
      title: `${name}の推移`,
      sentence: values.some(({ value }) => value === 0)
        ? `${name}は、どの年も0か、秘匿または該当なしのため、推移を示せません。`
        : `${name}は、すべての年が秘匿または該当なしのため、推移を示せません。`,
      published: {
        values: YEARS.flatMap((year) => {
          const one = own(series, year)
          return one ? [published(one, area)] : []
        }),
        source: `${survey}。${coverage}。`,
      },
    }
  }
  const amount = writtenAmount(last.value ?? 0, scale)
  const from = writtenAmount(first.value ?? 0, scale)
  const rate = compoundYearlyRate(values.filter(({ value }) => value !== 0))
  const slope = theilSenLine(values)?.slopePerYear ?? null
  const pace = rate === null ? '' : `年平均${writtenChange(rate * 100, 1)}％`
  const past = first === last ? '' : `${first.year}${yearWord}の${from}から${pace}`
  const ended = endedSince(values, last.year)
  const says =
    ended === null
      ? `${name}は${last.year}${yearWord}に${amount}。${past}`.replace(/。$/, '')
      : `${name}は${ended}${yearWord}以後0円。${last.year}${yearWord}は${amount}`
  const rests = YEARS.flatMap((year) => [
    ...[own(series, year)].flatMap((one) => (one ? [published(one, area)] : [])),
    ...[nation(series, year)].flatMap((one) => (one ? [published(one, NATION_HEAD)] : [])),
  ])
  return figureMade(profile, rests, [], {
    figure,
    coverage,
    finding: says,
    subtitle: `${name}の指数（${baseOf(profile, series) ?? first.year}${yearWord}＝100、名目）。切れた線と斜線は秘匿の年${slope === null ? '' : `。傾向は1年に${slope < 0 ? '△' : '＋'}${writtenAmount(Math.abs(slope), scale)}（Theil–Sen）`}`,
    caveats: [
      ...caveats,
      ...startOf(area.code, first.year),
      '全国は、公表されている市区町村の合計です。',
    ],
    drawing: { kind: 'lines', index: true, lines: linesOf(profile, series) },
    table: {
      head: [yearWord, `${area.name}（${unit}）`, `全国（${unit}）`],
      rows: YEARS.filter((year) => year >= (values[0]?.year ?? year)).map((year) => [
        String(year),
        writtenObservation(own(series, year)),
        writtenObservation(nation(series, year)),
      ]),
    },
    statement: `${area.name}の${ended === null ? `${name}は${last.year}${yearWord}に${amount}${past === '' ? '' : `（${past}、名目）`}` : says}。${series === 'shipments' ? '付加価値ではありません。' : ''}`,
  })
}

/** The first year from which on 0 is published to the end; null where the last number is none. */
function endedSince(values: readonly YearValue[], last: number): number | null {
  const after = values.filter(({ year, value }) => year > last && value !== null)
  return after.at(-1)?.value === 0 ? (after[0]?.year ?? null) : null
}

function startOf(code: string, year: number): string[] {
  if (year > 2000) {
    return [
      `それより前は市町村合併の経過をたどれないか、公表がないため、${year}年から表示しています。`,
    ]
  }
  return JOINED.has(code) ? ['合併前の年は、旧市町村の値を合計しています。'] : []
}

/** The nation's bound is drawn too: what is withheld of it is small, and said. */
function nationSeries({ nation }: Profile, series: string, since: number): YearValue[] {
  return YEARS.filter((year) => year >= since).map((year) => ({
    year,
    value: nation(series, year)?.value ?? null,
  }))
}

function indexedPair(profile: Profile, series: string) {
  const own = seriesOf(profile.own, series)
  return indexed([own, nationSeries(profile, series, own[0]?.year ?? 2000)])
}

const baseOf = (profile: Profile, series: string) => indexedPair(profile, series)?.baseYear ?? null

function linesOf(profile: Profile, series: string): Line[] {
  const [own = [], nation = []] = indexedPair(profile, series)?.series ?? []
  const point = ({ year, value }: YearValue) => ({ x: year, y: value })
  return [
    {
      label: profile.area.name,
      kind: 'self',
      points: own.map((one) => ({ ...point(one), unknown: one.value === null })),
    },
    { label: '全国', kind: 'nation', points: nation.map(point) },
  ]
}
