import { type Cell, insistOnCounts, sumKnown } from './matrix.ts'

export type EllisonGlaeserInput = {
  /** Every plant of the industry with its workers; null where suppressed. */
  readonly plants: readonly { readonly region: string; readonly size: Cell }[]
  /** Workers of all industries by region, regions without a plant among them. */
  readonly regionTotals: Readonly<Record<string, Cell>>
}
export type EllisonGlaeser = {
  /** 0: as by a dart thrown at the map; above 0.05 is usually called strong. May be below 0. */
  readonly gamma: Cell
  /** Raw concentration Σ (s_r − x_r)². */
  readonly G: Cell
  /** Herfindahl index of the plants' sizes. */
  readonly plantHHI: Cell
  readonly oneMinusSumX2: Cell
}

/** Each as a share of all; null where one is not known or all are 0. */
function sharesOf(values: readonly Cell[]): number[] | null {
  const total = sumKnown(values)
  return total === null || total === 0 ? null : values.map((value) => (value ?? 0) / total)
}

const sumOfSquares = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value * value, 0)

/**
 * Ellison–Glaeser index: how concentrated an industry is, beyond what comes of having few large plants.
 *
 *     G = Σ_r (s_r − x_r)²,  H = Σ_k z_k²
 *     γ = [G − (1 − Σ x²) H] / [(1 − Σ x²)(1 − H)]
 *
 * s_r: the region's share of the industry, x_r: of all workers, z_k: the plant's share of the industry.
 * Shape: plants of one industry, totals of one survey. No unit.
 * Null: G, H and γ where a plant's size is suppressed or there are no workers; G and γ also where a total
 * is not known; γ with a single plant (1 − H = 0) or a single region (1 − Σ x² = 0).
 * @throws {RangeError} a size or a total that is negative or not finite, or a plant in no listed region
 * @see Ellison, G. & Glaeser, E. (1997) Geographic concentration in U.S. manufacturing industries
 * @example
 * const plants = [{ region: 'A', size: 5 }, { region: 'A', size: 5 }]
 * ellisonGlaeser({ plants, regionTotals: { A: 10, B: 10 } }).gamma // 1
 */
export function ellisonGlaeser({ plants, regionTotals }: EllisonGlaeserInput): EllisonGlaeser {
  const sizes = plants.map(({ size }) => size)
  const regions = Object.keys(regionTotals)
  const totals = Object.values(regionTotals)
  insistOnCounts([sizes])
  insistOnCounts([totals])
  const positions = new Map(regions.map((region, at) => [region, at]))
  const places = plants.map(({ region }) => {
    const at = positions.get(region)
    if (at === undefined) throw new RangeError(`no total for the region ${region}`)
    return at
  })

  const x = sharesOf(totals)
  const z = sharesOf(sizes)
  const oneMinusSumX2 = x && 1 - sumOfSquares(x)
  const plantHHI = z && sumOfSquares(z)
  if (!x || !z || oneMinusSumX2 === null || plantHHI === null) {
    return { gamma: null, G: null, plantHHI, oneMinusSumX2 }
  }
  const ahead = x.map((share) => -share)
  for (const [plant, at] of places.entries()) ahead[at] = (ahead[at] ?? 0) + (z[plant] ?? 0)
  const G = sumOfSquares(ahead)
  // A single plant or region has a share of exactly 1, so that exactly 0 remains.
  const below = oneMinusSumX2 * (1 - plantHHI)
  return {
    gamma: below === 0 ? null : (G - oneMinusSumX2 * plantHHI) / below,
    G,
    plantHHI,
    oneMinusSumX2,
  }
}
