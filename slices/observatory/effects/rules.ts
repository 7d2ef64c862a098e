import { type EffectRange, effectRange } from '#packages/regional-economics'
import { broken, type Ruling } from '#platform'
import { writtenNumber } from '#ui'
import {
  figureMade,
  NATION_HEAD,
  type Profile,
  published,
  type StatFigure,
} from '../figures/rules.ts'
import { DIVISIONS } from '../reference/divisions.ts'
import type { InputOutput } from '../reference/tables.ts'

const YEAR = 2021
export const DELTAS = [0.2, 0.3, 0.4] as const
/** δ on which the sentence stands; the others make the range. */
export const MIDDLE = 0.3
/** 公務 and 分類不明: no private employees are counted there, so no quotient. */
export const UNCOUNTED: readonly string[] = ['11', '13']

export type Estimate = {
  readonly sector: string
  readonly sectorName: string
  /** f: what is made here of the additional demand, million yen. */
  readonly demandMillionYen: number
  readonly result: EffectRange
  readonly lambda: number
}

const workersOf = (profile: Profile, table: InputOutput, whose: 'own' | 'nation') =>
  table.sectors.map(({ code }) => {
    const within = Object.entries(table.sectorOfDivision).filter(([, sector]) => sector === code)
    if (within.length === 0) return null
    let sum = 0
    for (const [division] of within) {
      const found = profile[whose](`employees-${division}`, YEAR)
      // 「－」: the survey met nobody there. A withheld cell is no zero, and ends the estimate.
      if (found?.mark === 'none_reported') continue
      if (!found || found.value === null || found.partial) return Number.NaN
      sum += found.value
    }
    return sum
  })

/**
 * 効果の試算 of an additional local demand by the national table and FLQ, over δ 0.2 to 0.4; null where the
 * workers of the place are not known in every division.
 */
export function estimated(
  profile: Profile,
  table: InputOutput,
  typed: { sector: string; demand: number; localPercent: number },
): Estimate | null {
  const at = table.sectors.findIndex(({ code }) => code === typed.sector)
  const sector = table.sectors[at]
  const [region, nation] = [workersOf(profile, table, 'own'), workersOf(profile, table, 'nation')]
  const isUnknown = [...region, ...nation].some((workers) => Number.isNaN(workers))
  if (!sector || isUnknown || region[at] === 0) return null
  const demandMillionYen = (typed.demand * typed.localPercent) / 100 / 1_000
  const result = effectRange({
    coefficients: table.coefficients,
    importShares: table.sectors.map(({ importShare }) => importShare),
    region,
    nation,
    demand: table.sectors.map((_, n) => (n === at ? demandMillionYen : 0)),
    valueAdded: table.sectors.map(({ valueAddedPerOutput }) => valueAddedPerOutput),
    income: table.sectors.map(({ incomePerOutput }) => incomePerOutput),
    jobs: table.sectors.map(({ code }) => table.jobsPerMillionYen.get(code) ?? 0),
    deltas: DELTAS,
  })
  const middle = result.byDelta.find(({ delta }) => delta === MIDDLE)
  if (!middle || middle.output === null || middle.lambda === null) return null
  return {
    sector: sector.code,
    sectorName: sector.name,
    demandMillionYen,
    result,
    lambda: middle.lambda,
  }
}

export const CANNOT_TELL =
  '判断できません。この市区町村は業種別の従業者数に秘匿や欠測があるか、選んだ部門で働く人がいないため、地域の係数を作れません。'

export function theEffectCanBeEstimated(estimate: Estimate | null): Ruling {
  return estimate !== null || broken(CANNOT_TELL, 'sector')
}

export const PARTS = [
  { key: 'output', label: '生産誘発額', unit: '百万円', digits: 1 },
  { key: 'valueAdded', label: 'うち粗付加価値', unit: '百万円', digits: 1 },
  { key: 'income', label: 'うち雇用者所得', unit: '百万円', digits: 1 },
  { key: 'jobs', label: '誘発される仕事', unit: '人分', digits: 1 },
] as const

/** 「105.6〜128.3百万円」 */
export function rangeSaid(estimate: Estimate, { key, unit, digits }: (typeof PARTS)[number]) {
  const range = estimate.result.range[key]
  if (range === null) return '判断できません'
  return `${writtenNumber(range.low, digits)}〜${writtenNumber(range.high, digits)}${unit}`
}

export const NO_SECOND_ROUND = '家計の消費による二次的な波及と、人手や設備の制約は含みません。'

/** An estimate as a figure: the range first, what it rests on below, the ground of the demand with it. */
export function effectFigure(
  profile: Profile,
  table: InputOutput,
  estimate: Estimate,
  { demand, localPercent, ground }: { demand: number; localPercent: number; ground: string },
): StatFigure {
  const { area, own, nation, editions } = profile
  const local = writtenNumber(estimate.demandMillionYen, 1)
  const output = rangeSaid(estimate, PARTS[0])
  const rests = DIVISIONS.flatMap(({ key }) => [
    ...[own(`employees-${key}`, 2021)].flatMap((one) => (one ? [published(one, area)] : [])),
    ...[nation(`employees-${key}`, 2021)].flatMap((one) =>
      one ? [published(one, NATION_HEAD)] : [],
    ),
  ])
  const derived = estimate.result.byDelta.flatMap((one) =>
    PARTS.map(({ key, label, unit }) => ({
      series: `effect-${key}`,
      label: `${label}（δ=${one.delta}）`,
      areaCode: area.code,
      areaName: area.name,
      period: '2021',
      value: one[key],
      mark: one[key] === null ? ('unknown' as const) : null,
      partial: false,
      unit,
      edition: table.edition.code,
    })),
  )
  const made = figureMade({ ...profile, editions }, rests, derived, {
    figure: 'effect',
    coverage: '民営の従業者数',
    finding: `${estimate.sectorName}の地元需要が${local}百万円増えると、地域の生産は${output}`,
    subtitle: `産業連関表（全国、13部門）とFLQによる推計。幅はδ＝${DELTAS.join('・')}。中央（δ＝${MIDDLE}）のλは${estimate.lambda.toFixed(5)}`,
    caveats: [
      ...table.caveats.map((one) => `${one.replace(/。$/, '')}。`),
      NO_SECOND_ROUND,
      `増える売上の見込み${writtenNumber(demand)}千円のうち、地元で作る${localPercent}％を需要としました。`,
      `見込みの根拠：${ground}`,
    ],
    drawing: { kind: 'none' },
    table: {
      head: ['項目', ...DELTAS.map((delta) => `δ＝${delta}`), '幅'],
      rows: PARTS.map((part) => [
        `${part.label}（${part.unit}）`,
        ...DELTAS.map((delta) => {
          const value = estimate.result.byDelta.find((one) => one.delta === delta)?.[part.key]
          return value == null ? '…' : writtenNumber(value, part.digits)
        }),
        rangeSaid(estimate, part),
      ]),
    },
    statement: `${area.name}で${estimate.sectorName}の地元需要が${local}百万円増えた場合の生産誘発は${output}（全国表からの推計、支援の効果ではない）。`,
  })
  return {
    ...made,
    source: `総務省ほか「産業連関表」（${table.edition.label}）、${made.source}`,
    editions: [...made.editions, table.edition.code],
  }
}
