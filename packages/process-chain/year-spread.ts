/** When something happens over the runs; null = later than the years looked at. */
export type YearSpread = {
  readonly p10: number | null
  readonly median: number | null
  readonly p90: number | null
  /** Share of runs in which it has not happened by the last year. */
  readonly probabilityLater: number
  /** Share of runs in which it has happened by year 0, 1, …, the last. */
  readonly probabilityBy: readonly number[]
}

/** Counts years 0 to `years`; what is beyond is later. */
export class YearTally {
  readonly #count: Float64Array
  #runs = 0
  constructor(years: number) {
    this.#count = new Float64Array(years + 1)
  }
  add(year: number): void {
    this.#runs += 1
    if (year < this.#count.length) this.#count[year] = (this.#count[year] ?? 0) + 1
  }
  spread(): YearSpread {
    let happened = 0
    const probabilityBy = Array.from(this.#count, (one) => {
      happened += one
      return happened / this.#runs
    })
    const quantile = (share: number) => {
      const at = probabilityBy.findIndex((by) => by >= share)
      return at < 0 ? null : at
    }
    return {
      p10: quantile(0.1),
      median: quantile(0.5),
      p90: quantile(0.9),
      probabilityLater: 1 - happened / this.#runs,
      probabilityBy,
    }
  }
}
