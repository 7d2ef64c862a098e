/** Name to store beside a seed: the same name and seed give the same draws for ever. */
export const GENERATOR = 'sfc32'

/**
 * Small fast counting generator (C. Doty-Humphrey, PractRand), 128 bits of state: filled block by
 * block, because a call per number costs more than the number. The same seed gives the same numbers on
 * every machine.
 */
export class Sfc32 {
  readonly #state = new Uint32Array(4)
  readonly #block = new Uint32Array(4_096)
  #used = 4_096

  /** @throws {RangeError} the seed is no whole number from 0 to 2^53 − 1 */
  constructor(seed: number) {
    if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`not a seed: ${seed}`)
    this.#state.set([seed >>> 0, Math.floor(seed / 2 ** 32), 0, 1])
    // Seeds that differ in one bit draw alike at first: the start is thrown away.
    this.fill(new Uint32Array(20))
  }

  /** Uniform whole numbers from 0 to 2^32 − 1. */
  fill(target: Uint32Array): void {
    let [a = 0, b = 0, c = 0, counter = 0] = this.#state
    a |= 0
    b |= 0
    c |= 0
    counter |= 0
    for (let at = 0; at < target.length; at += 1) {
      const drawn = (((a + b) | 0) + counter) | 0
      counter = (counter + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + drawn) | 0
      target[at] = drawn
    }
    this.#state.set([a, b, c, counter])
  }

  /** A uniform whole number from 0 to 2^32 − 1. */
  next(): number {
    if (this.#used === this.#block.length) {
      this.fill(this.#block)
      this.#used = 0
    }
    const drawn = this.#block[this.#used] ?? 0
    this.#used += 1
    return drawn
  }

  /** Uniform from 0 up to, and without, 1, in steps of 2^−32. */
  uniform(): number {
    return this.next() / 2 ** 32
  }
}

/**
 * A source of uniform numbers, for functions that take one.
 * @throws {RangeError} the seed is no whole number from 0 to 2^53 − 1
 * @example const random = seededRandom(1); Math.floor(random() * 6) // a throw of a die, from 0
 */
export function seededRandom(seed: number): () => number {
  const words = new Sfc32(seed)
  return () => words.uniform()
}
