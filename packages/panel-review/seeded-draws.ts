/** Name to store beside a seed: the same name and seed give the same draws for ever. */
export const GENERATOR = 'sfc32'

/** Small fast counting generator (C. Doty-Humphrey, PractRand) of 128 bits of state. */
export class SeededDraws {
  #a: number
  #b: number
  #c = 0
  #counter = 1
  #spare: number | null = null

  /** @throws {RangeError} the seed is no whole number from 0 to 2^53 − 1 */
  constructor(seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`not a seed: ${seed}`)
    this.#a = seed | 0
    this.#b = Math.floor(seed / 2 ** 32) | 0
    for (let left = 20; left > 0; left -= 1) this.#next()
  }

  #next(): number {
    const drawn = (((this.#a + this.#b) | 0) + this.#counter) | 0
    this.#counter = (this.#counter + 1) | 0
    this.#a = this.#b ^ (this.#b >>> 9)
    this.#b = (this.#c + (this.#c << 3)) | 0
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + drawn) | 0
    return drawn >>> 0
  }

  /** Uniform from 0 up to, and without, 1. */
  uniform(): number {
    return this.#next() / 2 ** 32
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

  /** Puts the values in random order, in their own place. */
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
