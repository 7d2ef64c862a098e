import { writtenNumber } from '#ui'
import { DELTAS, type Estimate, MIDDLE, type Whole, YEAR } from '../effects/rules.ts'
import {
  type FigureValue,
  figureMade,
  lastDay,
  NATION_HEAD,
  type Profile,
  published,
  type StatFigure,
} from '../figures/rules.ts'
import { type InputOutput, tableSaid } from '../io-tables/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'

export const PARTS = [
  { key: 'output', label: '生産誘発額', unit: '百万円', digits: 1 },
  { key: 'valueAdded', label: 'うち粗付加価値', unit: '百万円', digits: 1 },
  { key: 'income', label: 'うち雇用者所得', unit: '百万円', digits: 1 },
  { key: 'jobs', label: '誘発される仕事', unit: '人分', digits: 1 },
] as const
type Part = (typeof PARTS)[number]

const CANNOT = '判断できません'

/** 「105.6〜128.3百万円」 */
export function rangeSaid(
  { within }: Pick<Estimate, 'within'>,
  { key, unit, digits }: Part,
): string {
  const range = within?.result.range[key]
  if (!range) return CANNOT
  return `${writtenNumber(range.low, digits)}〜${writtenNumber(range.high, digits)}${unit}`
}

const saidOf = (value: number | null | undefined, { unit, digits }: Part) =>
  value == null ? CANNOT : `${writtenNumber(value, digits)}${unit}`

const NO_SECOND_ROUND = '家計の消費による二次的な波及と、人手や設備の制約は含みません。'
const ANYWAY = '支援がなくても生じた需要を含む可能性があります。'

/** What has to be said with an estimate by this table, in sentences. */
export function caveatsOf(table: InputOutput): string[] {
  const { reach, year, areaName } = table
  if (reach === 'nation') {
    return [
      '全国表(2011年・13部門)からの推計です。取引の実態調査ではありません。',
      ANYWAY,
      '雇用係数は2021年従業者÷2011年生産額の近似。',
      NO_SECOND_ROUND,
    ]
  }
  return [
    `${tableSaid(table)}からの推計です。一つ一つの取引の実態調査ではありません。`,
    ...(reach === 'municipality'
      ? [
          'この表は地域の取引を表しているため、FLQで縮めていません。δによる幅がないことは、誤差がないことを意味しません。参考に、全国表とFLQによる幅を並べています。',
        ]
      : [
          `${areaName}全体の値は、表の係数をそのまま使い、FLQで縮めていません。この市区町村の値は、県の表をFLQで縮めた推計です。`,
        ]),
    ANYWAY,
    `雇用係数は${areaName}の${YEAR}年の民営従業者÷${year}年の生産額の近似で、公務と分類不明の仕事は数えていません。`,
    NO_SECOND_ROUND,
  ]
}

/** One column of the table: what it is called, and what it says of each part. */
type Column = { readonly head: string; readonly cell: (part: Part) => string }

function columnsOf(table: InputOutput, estimate: Estimate, national: Estimate | null): Column[] {
  const { within, whole } = estimate
  const byDelta = DELTAS.map(
    (delta): Column => ({
      head: `δ＝${delta}`,
      cell: ({ key, digits }) => {
        const value = within?.result.byDelta.find((one) => one.delta === delta)?.[key]
        return value == null ? '…' : writtenNumber(value, digits)
      },
    }),
  )
  const range: Column = { head: '幅', cell: (part) => rangeSaid(estimate, part) }
  const area: Column = {
    head: table.reach === 'municipality' ? 'この表による値' : `${table.areaName}全体`,
    cell: (part) => saidOf(whole?.[part.key], part),
  }
  if (table.reach === 'nation') return [range, ...byDelta]
  if (table.reach === 'prefecture') return [range, area, ...byDelta]
  return [
    area,
    {
      head: '参考：全国表とFLQによる幅',
      cell: (part) => (national ? rangeSaid(national, part) : CANNOT),
    },
  ]
}

/** The one amount of the sentence on a card, which has to be short. */
function amountCited(table: InputOutput, estimate: Estimate): string {
  const [output] = PARTS
  if (table.reach !== 'prefecture') return amountSaid(table, estimate)
  return estimate.within
    ? rangeSaid(estimate, output)
    : `${table.areaName}全体で${saidOf(estimate.whole?.output, output)}`
}

type Place = Pick<FigureValue, 'areaCode' | 'areaName'>

/** The numbers of an estimate, each with what it is by. */
function valuesOf(table: InputOutput, { within, whole }: Estimate, place: Place): FigureValue[] {
  const value = (of: Whole, part: Part, by: string): FigureValue => ({
    ...place,
    series: `effect-${part.key}`,
    label: `${part.label}${by}`,
    period: String(Math.max(YEAR, table.year)),
    value: of[part.key],
    mark: of[part.key] === null ? 'unknown' : null,
    partial: false,
    unit: part.unit,
    edition: table.edition.code,
  })
  const by = table.reach === 'municipality' ? '' : `（${table.areaName}全体）`
  return [
    ...(within?.result.byDelta ?? []).flatMap((one) =>
      PARTS.map((part) => value(one, part, `（δ=${one.delta}）`)),
    ),
    ...(whole ? PARTS.map((part) => value(whole, part, by)) : []),
  ]
}

/** How much is made, as an estimate says it first. */
export function amountSaid(table: InputOutput, estimate: Estimate): string {
  const [output] = PARTS
  const whole = saidOf(estimate.whole?.output, output)
  if (table.reach === 'municipality') return whole
  const range = rangeSaid(estimate, output)
  return table.reach === 'nation' ? range : `${range}、${table.areaName}全体では${whole}`
}

function subtitleOf(table: InputOutput, { within }: Estimate): string {
  if (table.reach === 'municipality') return `${tableSaid(table)}による推計`
  const of =
    table.reach === 'nation' ? '全国、13部門' : `${table.areaName}、${table.sectors.length}部門`
  const by = `産業連関表（${of}）とFLQによる推計。幅はδ＝${DELTAS.join('・')}`
  return within ? `${by}。中央（δ＝${MIDDLE}）のλは${within.lambda.toFixed(5)}` : by
}

/** An estimate as a figure: the range first, what it rests on below, the ground of the demand with it. */
export function effectFigure(
  profile: Profile,
  table: InputOutput,
  estimate: Estimate,
  typed: { readonly demand: number; readonly localPercent: number; readonly ground: string },
  /** By the national table, beside that of the place itself. */
  national: { readonly table: InputOutput; readonly estimate: Estimate } | null = null,
): StatFigure {
  const { area, own, nation } = profile
  const local = writtenNumber(estimate.demandMillionYen, 1)
  const isNational = table.reach === 'nation' || national !== null
  const rests = DIVISIONS.flatMap(({ key }) => {
    const [here, there] = [own(`employees-${key}`, YEAR), nation(`employees-${key}`, YEAR)]
    return [
      ...(here ? [published(here, area)] : []),
      ...(there && isNational ? [published(there, NATION_HEAD)] : []),
    ]
  })
  const place = { areaCode: area.code, areaName: area.name }
  const amount = amountSaid(table, estimate)
  const whose = table.reach === 'nation' ? '地域' : area.name
  const columns = columnsOf(table, estimate, national?.estimate ?? null)
  const by =
    table.reach === 'nation' ? '全国表' : `${table.areaName}の産業連関表（${table.year}年）`
  const made = figureMade(profile, rests, valuesOf(table, estimate, place), {
    figure: 'effect',
    coverage: '民営の従業者数',
    finding: `${estimate.sectorName}の地元需要が${local}百万円増えると、${whose}の生産は${amount}`,
    subtitle: subtitleOf(table, estimate),
    caveats: [
      ...(table.isWithdrawn ? [`取下げ：${table.edition.label}は取り下げられています。`] : []),
      ...caveatsOf(table),
      `増える売上の見込み${writtenNumber(typed.demand)}千円のうち、地元で作る${typed.localPercent}％を需要としました。`,
      `見込みの根拠：${typed.ground}`,
    ],
    drawing: { kind: 'none' },
    table: {
      head: ['項目', ...columns.map(({ head }) => head)],
      rows: PARTS.map((part) => [
        `${part.label}（${part.unit}）`,
        ...columns.map(({ cell }) => cell(part)),
      ]),
    },
    statement: `${area.name}で${estimate.sectorName}の地元需要が${local}百万円増えた場合の生産誘発は${amountCited(table, estimate)}（${by}からの推計、支援の効果ではない）。`,
  })
  const used = [table, ...(national ? [national.table] : [])]
  const said =
    table.reach === 'nation'
      ? `総務省ほか「産業連関表」（${table.edition.label}）`
      : [tableSaid(table), ...(national ? [`参考：${national.table.edition.label}`] : [])].join(
          '、',
        )
  const { sectorName, counterpart } = estimate
  const { demand, localPercent } = typed
  return {
    ...made,
    asked: { sectorName, counterpart, demand, localPercent },
    source: `${said}、${made.source}`,
    editions: [...made.editions, ...used.map(({ edition }) => edition.code)],
    endsOn: lastDay([made.endsOn, ...(isNational ? [] : [`${table.year}-12-31`])]),
    availableOn: lastDay([made.availableOn, ...used.map(({ edition }) => edition.publishedOn)]),
  }
}

/** How the estimate is made, in the words of the page. */
export function formulaOf(table: InputOutput): readonly string[] {
  const { areaName } = table
  if (table.reach === 'nation') {
    return [
      '① 全国表の投入係数 a から、輸入品の割合 m を除きます（1−m）。',
      '② 地域に少ない部門は外から買うものとして、FLQ（λ×特化係数の比、1を上限）を掛けます。λ＝[log2(1＋地域の従業者÷全国の従業者)]のδ乗です。',
      '③ 地域の係数 R から、生産誘発額＝(I−R)の逆行列×地元の需要 を求めます。',
      '④ 粗付加価値・雇用者所得・仕事は、生産1単位当たりの全国の率を掛けます。',
      '⑤ δには定説がないため、0.2・0.3・0.4の三つで計算し、幅で示します。',
    ]
  }
  if (table.reach === 'municipality') {
    return [
      `① ${areaName}の表の投入係数 a から、移輸入の割合 m を除きます（1−m）。`,
      '② この表は地域の取引を表しているため、FLQは掛けません。',
      '③ 地域の係数 R＝(1−m)a から、生産誘発額＝(I−R)の逆行列×地元の需要 を求めます。',
      `④ 粗付加価値・雇用者所得は表の率を、仕事は${areaName}の民営従業者÷生産額を掛けます。`,
      '⑤ 参考の幅は、同じ需要を全国表（13部門）とFLQ（δ＝0.2・0.3・0.4）で計算したものです。',
    ]
  }
  return [
    `① ${areaName}の表の投入係数 a から、移輸入の割合 m を除きます（1−m）。`,
    `② ${areaName}全体の値は、この係数をそのまま使います。FLQは掛けません。`,
    `③ この市区町村の値は、県に比べて少ない部門は外から買うものとして、FLQを掛けます。λ＝[log2(1＋地域の従業者÷${areaName}の従業者)]のδ乗です。13部門より細かい部門は、同じ13部門の従業者を生産額で分けます。`,
    '④ 係数 R から、生産誘発額＝(I−R)の逆行列×地元の需要 を求めます。',
    `⑤ 粗付加価値・雇用者所得は表の率を、仕事は${areaName}の民営従業者÷生産額を掛けます。δには定説がないため、0.2・0.3・0.4で計算し、幅で示します。`,
  ]
}
