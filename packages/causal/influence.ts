import type { StaggeredPanel } from './staggered-panel.ts'

/**
 * Influence function of an estimate, as a linear form: a unit of cohort h moves it by
 *
 *     (1/n) [ Σ_t form[h, t] (y_t − mean of h in t) + form[h, T] ]
 *
 * so that neither standard errors nor a bootstrap need a number per unit and estimate. T + 1 numbers per
 * cohort, one cohort after another; null where the estimate does not exist.
 */
export type Influence = Float64Array

export function emptyInfluence({ times, cohorts }: StaggeredPanel): Influence {
  return new Float64Array(cohorts.length * (times.length + 1))
}

/** Adds so many times the other form to the first. */
export function addInfluence(to: Influence, other: Influence, times: number): void {
  for (let at = 0; at < to.length; at += 1) {
    to[at] = (to[at] as number) + times * (other[at] as number)
  }
}

/** Sums of products of the centred outcomes of every two periods, per cohort. */
function productsOf({ times, cohorts }: StaggeredPanel): Float64Array[] {
  const periods = times.length
  return cohorts.map(({ centred }) => {
    const products = new Float64Array(periods * periods)
    for (let from = 0; from < centred.length; from += periods) {
      for (let one = 0; one < periods; one += 1) {
        const value = centred[from + one] as number
        for (let other = 0; other <= one; other += 1) {
          const at = one * periods + other
          products[at] = (products[at] as number) + value * (centred[from + other] as number)
        }
      }
    }
    return products
  })
}

/** The standard error of an estimate with this influence; null where nothing but rounding varies. */
export function standardErrors(panel: StaggeredPanel): (influence: Influence) => number | null {
  const { times, cohorts, n } = panel
  const periods = times.length
  const products = productsOf(panel)
  const largest = cohorts.reduce(
    (most, { means }) => means.reduce((so, mean) => Math.max(so, Math.abs(mean)), most),
    0,
  )
  return (influence) => {
    let sum = 0
    products.forEach((square, cohort) => {
      const from = cohort * (periods + 1)
      for (let one = 0; one < periods; one += 1) {
        const factor = influence[from + one] as number
        if (factor === 0) continue
        for (let other = 0; other <= one; other += 1) {
          const twice = other === one ? 1 : 2
          sum +=
            twice *
            factor *
            (influence[from + other] as number) *
            (square[one * periods + other] as number)
        }
      }
      sum += (cohorts[cohort]?.count ?? 0) * (influence[from + periods] as number) ** 2
    })
    const se = Math.sqrt(Math.max(sum, 0)) / n
    return se <= 1e-13 * largest ? null : se
  }
}
