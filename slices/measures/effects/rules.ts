import { leontief } from '#packages/regional-economics'

/** Exponent of the size factor λ: the middle of the range that the observatory works with. */
const delta = 0.3

export type EffectTable = {
  /** National A, 13 sectors. */
  readonly coefficients: readonly (readonly number[])[]
  /** d: what of a sector's domestic demand is made in the country. */
  readonly selfSufficiency: readonly number[]
  /** Workers by sector; null where the survey does not count the sector. */
  readonly own: readonly (number | null)[]
  readonly nation: readonly (number | null)[]
  readonly valueAdded: readonly number[]
  /** Persons for one unit of output. */
  readonly jobs: readonly number[]
}

/** A spending: in which sector, and whether its supplier is known to be of the city. */
export type Spending = {
  readonly sector: number
  readonly yen: number
  readonly inCity: boolean | null
}

export type Ends = { readonly low: number; readonly high: number }
export type Effect = {
  readonly output: Ends
  readonly valueAdded: Ends
  readonly jobs: Ends
}

const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0)

type Rule = {
  readonly buys: (i: number, j: number) => number
  readonly sells: (i: number) => number
}

/** SLQ_i; 0 where the city or the nation has nobody in the sector, and null where a cell is withheld. */
export function quotients({ own, nation }: Pick<EffectTable, 'own' | 'nation'>): number[] | null {
  if ([...own, ...nation].some((cell) => Number.isNaN(cell))) return null
  const [city, country] = [own, nation].map((cells) => sum(cells.map((cell) => cell ?? 0)))
  if (!city || !country) return null
  return own.map((cell, i) => {
    const all = nation[i] ?? 0
    return all === 0 ? 0 : (cell ?? 0) / city / (all / country)
  })
}

/**
 * Effect range (measures-budget.md §4.6) of spendings, by the national table cut down to the city.
 * Upper: A^r_ij = d_i min(1, SLQ_i) A_ij. Lower: d_i min(1, λ CILQ_ij) A_ij, SLQ_i on the diagonal, which is
 * the observatory's one formula (FLQ) at δ 0.3. A supplier whose place is known counts 1 or 0 at both ends.
 * No household round. Unit: that of the spendings, here yen; jobs in persons.
 * @returns null where a count is withheld: the city's coefficients cannot be made
 * @see Flegg, A. & Webber, C. (1997)
 */
export function effectOf(table: EffectTable, spendings: readonly Spending[]): Effect | null {
  const slq = quotients(table)
  if (slq === null) return null
  const share = sum(table.own.map((cell) => cell ?? 0)) / sum(table.nation.map((cell) => cell ?? 0))
  const lambda = Math.log2(1 + share) ** delta
  const of = (list: readonly number[], i: number) => list[i] ?? 0
  const upper: Rule = {
    sells: (i) => Math.min(1, of(slq, i)),
    buys: (i, j) => (of(slq, j) === 0 ? 0 : Math.min(1, of(slq, i))),
  }
  const lower: Rule = {
    sells: (i) => Math.min(1, lambda * of(slq, i)),
    buys: (i, j) => {
      if (of(slq, j) === 0) return 0
      const cilq = i === j ? of(slq, i) : of(slq, i) / of(slq, j)
      return Math.min(1, lambda * cilq)
    },
  }
  const ends = [lower, upper].map((rule) => within(table, spendings, rule))
  const [low, high] = ends
  if (!low || !high) return null
  const range = (part: keyof Effect) => ({ low: low[part], high: high[part] })
  return { output: range('output'), valueAdded: range('valueAdded'), jobs: range('jobs') }
}

/** Δx = (I − A^r)⁻¹ f^r by one rule. */
function within(
  { coefficients, selfSufficiency, valueAdded, jobs }: EffectTable,
  spendings: readonly Spending[],
  { sells, buys }: Rule,
): { readonly output: number; readonly valueAdded: number; readonly jobs: number } | null {
  const made = (i: number) => selfSufficiency[i] ?? 0
  const demand = coefficients.map((_, i) =>
    sum(
      spendings
        .filter((each) => each.sector === i)
        .map(({ yen, inCity }) => (inCity === null ? yen * made(i) * sells(i) : inCity ? yen : 0)),
    ),
  )
  const regional = coefficients.map((row, i) => row.map((a, j) => made(i) * buys(i, j) * a))
  const { output } = leontief({ coefficients: regional, finalDemand: demand })
  if (!output || output.some((each) => each === null)) return null
  const x = output.map((each) => each ?? 0)
  const times = (per: readonly number[]) => sum(x.map((each, i) => each * (per[i] ?? 0)))
  return { output: sum(x), valueAdded: times(valueAdded), jobs: times(jobs) }
}

/** 節 → one of the 13 sectors in which it is spent. What is no purchase from an industry is not here. */
export const sectorOfSetsu: Readonly<Record<number, string>> = {
  7: '12',
  8: '09',
  10: '03',
  11: '09',
  12: '12',
  13: '08',
  14: '04',
  15: '03',
  17: '03',
}

/** 「210万」: two digits, because more would promise what a rough estimate cannot. */
export function roughYen(yen: number): string {
  if (yen < 5_000) return 'ほぼ0'
  const man = yen / 10_000
  const step = man < 10 ? 1 : 10 ** (Math.floor(Math.log10(man)) - 1)
  return `${(Math.max(1, Math.round(man / step) * step)).toLocaleString('ja-JP')}万`
}

/** Both ends in one sentence, with what it is; the two figures are never divided by the cost. */
export function effectSentence({ low, high }: Ends, tableYear: number): string {
  return `市内生産 およそ${roughYen(low)}〜${roughYen(high)}円（全国表${tableYear}年による粗い試算。ほかから移った分は引いていません）`
}
