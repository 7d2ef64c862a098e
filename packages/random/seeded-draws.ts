import { Sfc32 } from './sfc32.ts'

/** Draws of several kinds out of one seeded generator. */
export class SeededDraws {
  readonly #words: Sfc32
  #spare: number | null = null

  /** @throws {RangeError} the seed is no whole number from 0 to 2^53 − 1 */
  constructor(seed: number) {
    this.#words = new Sfc32(seed)
  }

  /** Uniform from 0 up to, and without, 1. */
  uniform(): number {
    return this.#words.uniform()
  }

  /** A whole number from 0 up to, and without, `size`. */
  below(size: number): number {
    return Math.floor(this.uniform() * size)
  }

  /** Standard normal, by pairs (Marsaglia's polar method). */
  normal(): number {
    if (this.#spare !== null) {
      const spare = this.#spare
      this.#spare = null
      return spare
    }
    for (;;) {
      const x = 2 * this.uniform() - 1
      const y = 2 * this.uniform() - 1
      const square = x * x + y * y
      if (square === 0 || square >= 1) continue
      const stretch = Math.sqrt((-2 * Math.log(square)) / square)
      this.#spare = y * stretch
      return x * stretch
    }
  }

  /** Puts the values in random order, in their own place (Fisher and Yates). */
  shuffle(values: Float64Array): void {
    for (let last = values.length - 1; last > 0; last -= 1) {
      const chosen = this.below(last + 1)
      const kept = values[last] ?? 0
      values[last] = values[chosen] ?? 0
      values[chosen] = kept
    }
  }
}

/** @throws {RangeError} not a whole number from 1 */
export function insistOnDraws(draws: number): void {
  if (!(Number.isSafeInteger(draws) && draws >= 1)) {
    throw new RangeError(`not a number of draws: ${draws}`)
  }
}
