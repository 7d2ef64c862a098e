import type { Sfc32 } from '#packages/random'
import type { ExitBand, ExitLaw } from './exit-law.ts'
import { ExitYears } from './exit-years.ts'
import type { OutlookInput } from './outlook-input.ts'
import { workingLife } from './working-life.ts'

export type Life = { readonly law: ExitLaw; readonly exits: ExitYears }

/** Draws how long people work; the laws of equal age and plan are made once. */
export class Lives {
  readonly #bands: readonly ExitBand[]
  readonly #years: number
  readonly #random: Sfc32
  readonly #shock: OutlookInput['sharedShock']
  readonly #isStruck: Uint8Array
  readonly #made = new Map<number, Life>()

  /** @param years how many years a law reaches */
  constructor(
    { exitBands, sharedShock }: Pick<OutlookInput, 'exitBands' | 'sharedShock'>,
    years: number,
    random: Sfc32,
  ) {
    this.#bands = exitBands
    this.#years = years
    this.#random = random
    this.#shock = sharedShock
    this.#isStruck = new Uint8Array(2 * years + 2)
  }

  of(age: number, stopsIn: number | null): Life {
    const key = age * 1_000 + (stopsIn === null || stopsIn < 0 ? 999 : Math.min(stopsIn, 998))
    const known = this.#made.get(key)
    if (known) return known
    const law = workingLife(age, stopsIn, this.#bands, this.#years)
    const life = { law, exits: new ExitYears(law) }
    this.#made.set(key, life)
    return life
  }

  /** The years that strike everybody at once in the run that begins. */
  begin(): void {
    if (this.#shock === null) return
    for (let year = 0; year < this.#isStruck.length; year += 1)
      this.#isStruck[year] = this.#random.uniform() < this.#shock.probability ? 1 : 0
  }

  /** First year at whose start one is gone who was there at the start of `from`, `years` at most. */
  end({ law, exits }: Life, from: number): number {
    if (this.#shock === null) return Math.min(from + exits.draw(this.#random) + 1, this.#years)
    const { factor } = this.#shock
    for (let year = 0; from + year < this.#years; year += 1) {
      const chance = (law[year] ?? 0) * (this.#isStruck[from + year] === 1 ? factor : 1)
      if (this.#random.uniform() < chance) return from + year + 1
    }
    return this.#years
  }
}
