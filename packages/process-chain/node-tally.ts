import { type YearSpread, YearTally } from './year-spread.ts'

/** Able people at the start of year 0, 1, …, the last: in one of ten runs fewer, half, in nine of ten. */
export type Remaining = {
  readonly p10: readonly number[]
  readonly p50: readonly number[]
  readonly p90: readonly number[]
}

/** What happens in one process over the runs: who is there by year, and the year from which nobody is. */
export class NodeTally {
  readonly #years: number
  readonly #most: number
  /** Of every year, how many runs had 0, 1, … able people. */
  readonly #seen: Uint32Array
  readonly #zero: YearTally
  /** Arrivals less leavings by year, of the run at hand. */
  readonly change: Int32Array
  #runs = 0

  constructor(years: number, most: number) {
    this.#years = years
    this.#most = most
    this.#seen = new Uint32Array((years + 1) * (most + 1))
    this.#zero = new YearTally(years)
    this.change = new Int32Array(years + 3)
  }

  /** Closes the run; the first of two years running with nobody, `years` + 1 if there is none. */
  close(): number {
    const { change } = this
    const width = this.#most + 1
    let present = 0
    let zero = this.#years + 1
    let wasNobody = false
    for (let year = 0; year <= this.#years + 1; year += 1) {
      present += change[year] ?? 0
      if (year <= this.#years) {
        const at = year * width + Math.min(present, this.#most)
        this.#seen[at] = (this.#seen[at] ?? 0) + 1
      }
      if (present === 0 && wasNobody && zero > this.#years) zero = year - 1
      wasNobody = present === 0
    }
    change.fill(0)
    this.#zero.add(zero)
    this.#runs += 1
    return zero
  }

  spread(): YearSpread {
    return this.#zero.spread()
  }

  remaining(): Remaining {
    return { p10: this.#quantiles(0.1), p50: this.#quantiles(0.5), p90: this.#quantiles(0.9) }
  }

  #quantiles(share: number): number[] {
    const width = this.#most + 1
    return Array.from({ length: this.#years + 1 }, (_, year) => {
      let runs = 0
      for (let present = 0; present < width; present += 1) {
        runs += this.#seen[year * width + present] ?? 0
        if (runs >= share * this.#runs) return present
      }
      return this.#most
    })
  }
}

/** What the working businesses of one process can do together, by year. */
export type CapacityOutlook = {
  readonly expected: readonly number[]
  readonly median: readonly number[]
  /** 不足年: first year below the demand, by what is expected and by the median; null if there is none. */
  readonly shortage: { readonly byExpected: number | null; readonly byMedian: number | null }
}

/** Capacity of every run and year, kept whole because a median needs all of them. */
export class CapacityTally {
  readonly #years: number
  readonly #kept: Float64Array
  readonly #runs: number
  readonly change: Float64Array
  #run = 0

  constructor(years: number, runs: number) {
    this.#years = years
    this.#runs = runs
    this.#kept = new Float64Array((years + 1) * runs)
    this.change = new Float64Array(years + 3)
  }

  close(): void {
    let present = 0
    for (let year = 0; year <= this.#years; year += 1) {
      present += this.change[year] ?? 0
      this.#kept[year * this.#runs + this.#run] = present
    }
    this.change.fill(0)
    this.#run += 1
  }

  outlook(demand: number): CapacityOutlook {
    const byYear = Array.from({ length: this.#years + 1 }, (_, year) =>
      this.#kept.slice(year * this.#runs, (year + 1) * this.#runs).sort(),
    )
    const median = byYear.map((values) => values[Math.floor((values.length - 1) / 2)] ?? 0)
    const expected = byYear.map(
      (values) => values.reduce((sum, value) => sum + value, 0) / this.#runs,
    )
    const firstBelow = (values: readonly number[]) => {
      const at = values.findIndex((value) => value < demand)
      return at < 0 ? null : at
    }
    const shortage = { byExpected: firstBelow(expected), byMedian: firstBelow(median) }
    return { expected, median, shortage }
  }
}
