/** Ages from `fromAge` up to but not including `toAge` leave with probability p a year. */
export type ExitBand = { readonly fromAge: number; readonly toAge: number; readonly p: number }
/** Probability to leave during year 0, 1, 2, … of one who is still there at its start. */
export type ExitLaw = readonly number[]

/** @throws {RangeError} a probability outside 0 to 1, an empty band, or two bands for one age */
export function insistOnBands(bands: readonly ExitBand[]): void {
  const sorted = bands.toSorted((one, other) => one.fromAge - other.fromAge)
  sorted.forEach(({ fromAge, toAge, p }, at) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`)
    if (!(fromAge < toAge)) throw new RangeError(`no age lies from ${fromAge} to below ${toAge}`)
    if (fromAge < (sorted[at - 1]?.toAge ?? Number.NEGATIVE_INFINITY)) {
      throw new RangeError(`two exit probabilities for age ${fromAge}`)
    }
  })
}

const MOST_YEARS = 1_000

/** @throws {RangeError} not a whole number of years from 0 to 1,000 */
export function insistOnYears(years: number): void {
  if (!Number.isSafeInteger(years) || years < 0 || years > MOST_YEARS) {
    throw new RangeError(`not a number of years from 0 to ${MOST_YEARS}: ${years}`)
  }
}

/**
 * The law of one holder of a given age, year by year: p(age), p(age + 1), … An age outside the table
 * leaves for certain: nobody is assumed to work at an age about which nothing is assumed.
 * @throws {RangeError} not an age or number of years, or bands that overlap or are no probability
 * @example exitLaw(79, [{ fromAge: 70, toAge: 80, p: 0.1 }], 3) // [0.1, 1, 1]
 */
export function exitLaw(age: number, bands: readonly ExitBand[], years: number): ExitLaw {
  if (!(age >= 0 && age < Number.POSITIVE_INFINITY)) throw new RangeError(`not an age: ${age}`)
  insistOnBands(bands)
  insistOnYears(years)
  return Array.from({ length: years }, (_, year) => {
    const band = bands.find(({ fromAge, toAge }) => fromAge <= age + year && age + year < toAge)
    return band?.p ?? 1
  })
}

/** One law for each holder, made once for holders of the same age. */
export function exitLaws(
  ages: readonly number[],
  bands: readonly ExitBand[],
  years: number,
): readonly ExitLaw[] {
  insistOnBands(bands)
  insistOnYears(years)
  const laws = new Map<number, ExitLaw>()
  return ages.map((age) => {
    const law = laws.get(age) ?? exitLaw(age, bands, years)
    laws.set(age, law)
    return law
  })
}

/** @throws {RangeError} a law that is not of the given length, or not of probabilities */
export function insistOnLaws(laws: readonly ExitLaw[], years: number): void {
  for (const law of new Set(laws)) {
    if (law.length !== years) throw new RangeError(`a law of ${law.length} years, not ${years}`)
    for (const p of law) if (!(p >= 0 && p <= 1)) throw new RangeError(`not a probability: ${p}`)
  }
}
