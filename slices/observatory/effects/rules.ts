import { type EffectRange, effectRange } from '#packages/regional-economics'
import { broken, type Ruling } from '#platform'
import { writtenNumber } from '#ui'
import type { Profile } from '../figures/rules.ts'
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
