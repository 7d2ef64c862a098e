import { type EffectRange, effectRange, leontief } from '#packages/regional-economics'
import { broken, type Ruling } from '#platform'
import type { Lookup } from '../figures/rules.ts'
import { type InputOutput, mayBeAsked } from '../io-tables/rules.ts'
import { SECTOR_OF_DIVISION } from '../reference/sector-tables.ts'

export const YEAR = 2021
export const DELTAS = [0.2, 0.3, 0.4] as const
/** δ on which the sentence stands; the others make the range. */
export const MIDDLE = 0.3

/**
 * Private workers by one of the 13 sectors. A sector that the survey does not count has none (null); NaN
 * where a cell is withheld: that is no zero.
 */
export type Workers = ReadonlyMap<string, number | null>

/** @param found of a 大分類: the number, 0 where the survey met nobody, NaN where it is not known */
export function workersBySector(found: (division: string) => number): Workers {
  const sums = new Map<string, number>()
  for (const [division, sector] of Object.entries(SECTOR_OF_DIVISION)) {
    sums.set(sector, (sums.get(sector) ?? 0) + found(division))
  }
  return sums
}

export function workersIn(lookup: Lookup): Workers {
  return workersBySector((division) => {
    const found = lookup(`employees-${division}`, YEAR)
    // 「－」: the survey met nobody there. A withheld cell is no zero, and ends the estimate.
    if (found?.mark === 'none_reported') return 0
    return !found || found.value === null || found.partial ? Number.NaN : found.value
  })
}

/** Workers of the place, and of the area that the table tells of. */
export type Counted = { readonly own: Workers; readonly base: Workers }

export type Effect = EffectRange['byDelta'][number]
export type Whole = Pick<Effect, 'output' | 'valueAdded' | 'income' | 'jobs'>
export type Estimate = {
  readonly sector: string
  readonly sectorName: string
  /** One of the 13. */
  readonly counterpart: string
  /** f: what is made here of the additional demand, million yen. */
  readonly demandMillionYen: number
  /** In the place, where the table is of more than it: cut down by FLQ, over δ. */
  readonly within: { readonly result: EffectRange; readonly lambda: number } | null
  /** In the whole area of a table of a city or prefecture, by its own coefficients. */
  readonly whole: Whole | null
}

export type Asked = {
  readonly sector: string
  readonly demand: number
  readonly localPercent: number
}

/** What the table's sectors have of the workers of one of the 13: as they have of its output. */
function sharesOf({ sectors, counterparts }: InputOutput): number[] {
  const whole = new Map<string, { output: number; sectors: number }>()
  for (const { code, outputMillionYen } of sectors) {
    const to = counterparts.get(code) ?? ''
    const sum = whole.get(to) ?? { output: 0, sectors: 0 }
    whole.set(to, { output: sum.output + outputMillionYen, sectors: sum.sectors + 1 })
  }
  return sectors.map(({ code, outputMillionYen }) => {
    const sum = whole.get(counterparts.get(code) ?? '')
    if (!sum) return 0
    return sum.output === 0 ? 1 / sum.sectors : outputMillionYen / sum.output
  })
}

const workersOf = (table: InputOutput, workers: Workers, shares: readonly number[]) =>
  table.sectors.map(({ code }, at) => {
    const known = workers.get(table.counterparts.get(code) ?? '') ?? null
    return known === null ? null : known * (shares[at] ?? 0)
  })

const isKnown = (workers: readonly (number | null)[]) => workers.every((one) => !Number.isNaN(one))

/**
 * 効果の試算 of an additional local demand. By a table of more than the place it is cut down by FLQ, over δ
 * 0.2 to 0.4; by a table of a city or prefecture that whole area's effect is told too, as it stands. Null
 * where neither can be told.
 */
export function estimated(
  table: InputOutput,
  { own, base }: Counted,
  typed: Asked,
): Estimate | null {
  const at = table.sectors.findIndex(({ code }) => code === typed.sector)
  const sector = table.sectors[at]
  if (!sector || !mayBeAsked(table, sector)) return null
  const shares = sharesOf(table)
  const [region, nation] = [workersOf(table, own, shares), workersOf(table, base, shares)]
  const demandMillionYen = (typed.demand * typed.localPercent) / 100 / 1_000
  const demand = table.sectors.map((_, n) => (n === at ? demandMillionYen : 0))
  // Workers of 公務 are not counted, and none of its jobs are told.
  const jobs = table.sectors.map(({ outputMillionYen }, n) => {
    const workers = nation[n] ?? 0
    return outputMillionYen === 0 ? 0 : workers / outputMillionYen
  })
  const isEstimable = isKnown([...region, ...nation]) && region[at] !== 0
  const within =
    table.reach !== 'municipality' && isEstimable
      ? withinPlace(table, { region, nation, demand, jobs })
      : null
  const whole = table.reach === 'nation' ? null : inWholeArea(table, demand, jobs)
  if (!within && !whole) return null
  return {
    sector: sector.code,
    sectorName: sector.name,
    counterpart: table.counterparts.get(sector.code) ?? '',
    demandMillionYen,
    within,
    whole,
  }
}

function withinPlace(
  { coefficients, sectors }: InputOutput,
  given: {
    readonly region: readonly (number | null)[]
    readonly nation: readonly (number | null)[]
    readonly demand: readonly number[]
    readonly jobs: readonly number[]
  },
): Estimate['within'] {
  const result = effectRange({
    ...given,
    coefficients,
    importShares: sectors.map(({ importShare }) => importShare),
    valueAdded: sectors.map(({ valueAddedPerOutput }) => valueAddedPerOutput),
    income: sectors.map(({ incomePerOutput }) => incomePerOutput),
    deltas: DELTAS,
  })
  const middle = result.byDelta.find(({ delta }) => delta === MIDDLE)
  if (!middle || middle.output === null || middle.lambda === null) return null
  return { result, lambda: middle.lambda }
}

/** x = (I − (I−M)A)⁻¹ f: what such a table says of its own area is what is bought and made there. */
function inWholeArea(
  { coefficients, sectors }: InputOutput,
  demand: readonly number[],
  jobs: readonly number[],
): Whole | null {
  const bought = coefficients.map((row, i) =>
    row.map((coefficient) => coefficient * (1 - (sectors[i]?.importShare ?? 0))),
  )
  const { inverse, output } = leontief({ coefficients: bought, finalDemand: demand })
  const isFeasible = inverse?.every((row) => row.every((entry) => entry !== null && entry >= 0))
  if (!isFeasible || !output) return null
  const sum = (per: (at: number) => number) =>
    output.reduce<number>((total, made, at) => total + (made ? made * per(at) : 0), 0)
  const people = sum((at) => jobs[at] ?? 0)
  return {
    output: sum(() => 1),
    valueAdded: sum((at) => sectors[at]?.valueAddedPerOutput ?? 0),
    income: sum((at) => sectors[at]?.incomePerOutput ?? 0),
    jobs: Number.isNaN(people) ? null : people,
  }
}

export const CANNOT_TELL =
  '判断できません。この市区町村は業種別の従業者数に秘匿や欠測があるか、選んだ部門で働く人がいないため、地域の係数を作れません。'
export const NO_TABLE =
  '判断できません。この市では全国の産業連関表を取り下げていて、市や県の表もないため、試算できません。'

export function theEffectCanBeEstimated(estimate: Estimate | null): Ruling {
  return estimate !== null || broken(CANNOT_TELL, 'sector')
}

/** The sectors of one table are not those of another. */
export function theSectorIsOfTheTable(table: InputOutput, code: string): Ruling {
  return (
    table.sectors.some((sector) => sector.code === code && mayBeAsked(table, sector)) ||
    broken('需要が増える部門を選んでください。', 'sector')
  )
}
