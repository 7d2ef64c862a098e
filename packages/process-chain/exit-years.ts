import type { Sfc32 } from '#packages/random'
import type { ExitLaw } from './exit-law.ts'

const BUCKET_BITS = 10
const SHIFT = 32 - BUCKET_BITS
const UNDECIDED = 65_535

/**
 * Draws the year in which a holder leaves at once, instead of asking every year anew: the year has
 * P(T = t) = p_t Π_{u<t} (1 − p_u), which is the same distribution. Inverse transform through a guide
 * table (Chen & Asau 1974): most draws are decided by their first ten bits, the others by all 32, and
 * a draw that falls on a bound to the bit by 32 more.
 */
export class ExitYears {
  /** One beyond the last year: has not left by then. */
  readonly stays: number
  readonly #whole: Uint32Array
  readonly #rest: Uint32Array
  readonly #guide: Uint16Array
  /** The first year in which leaving is certain, else `stays`. */
  #end: number

  constructor(law: ExitLaw) {
    this.stays = law.length
    this.#whole = new Uint32Array(law.length)
    this.#rest = new Uint32Array(law.length)
    this.#end = law.length
    this.#guide = new Uint16Array(2 ** BUCKET_BITS).fill(UNDECIDED)
    let present = 1
    let bucket = 0
    law.forEach((p, year) => {
      present *= 1 - p
      const bound = Math.min((1 - present) * 2 ** 32, 2 ** 32)
      const isCertain = bound >= 2 ** 32
      if (isCertain) this.#end = Math.min(this.#end, year)
      this.#whole[year] = isCertain ? 2 ** 32 - 1 : Math.floor(bound)
      this.#rest[year] = isCertain ? 2 ** 32 - 1 : Math.floor((bound % 1) * 2 ** 32)
      const upTo = Math.floor(bound / 2 ** SHIFT)
      for (; bucket < upTo; bucket += 1) this.#guide[bucket] = year
      // The bucket that holds the bound belongs to two years or more.
      if (bound > bucket * 2 ** SHIFT) bucket = upTo + 1
    })
    for (; bucket < this.#guide.length; bucket += 1) this.#guide[bucket] = this.stays
  }

  /** The year of a draw whose bucket is not decided. */
  #resolve(drawn: number, random: Sfc32): number {
    let more = -1
    for (let year = 0; year < this.stays; year += 1) {
      const whole = this.#whole[year] ?? 0
      if (drawn < whole) return year
      if (drawn > whole) continue
      if (more < 0) more = random.next()
      if (more < (this.#rest[year] ?? 0)) return year
    }
    return this.#end
  }

  /** Adds the years of as many draws as there are, `count[year] += 1`. */
  tally(draws: Uint32Array, count: Int32Array, random: Sfc32): void {
    const guide = this.#guide
    for (let at = 0; at < draws.length; at += 1) {
      const drawn = draws[at] ?? 0
      let year = guide[drawn >>> SHIFT] ?? 0
      if (year === UNDECIDED) year = this.#resolve(drawn, random)
      count[year] = (count[year] ?? 0) + 1
    }
  }

  draw(random: Sfc32): number {
    const drawn = random.next()
    const year = this.#guide[drawn >>> SHIFT] ?? 0
    return year === UNDECIDED ? this.#resolve(drawn, random) : year
  }
}
