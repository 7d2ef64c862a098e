export type YearsToZeroInput = {
  /** Null = age not known. */
  readonly ages: readonly (number | null)[]
  /** Nobody works from this age on. */
  readonly exitAge: number
  readonly baseYear: number
}
export type YearsToZero = {
  /** First t with nobody; null = cannot be told, because an age is not known. */
  readonly yearsToZero: number | null
  readonly yearOfZero: number | null
  /** Of the known ages alone: no fewer years than this. */
  readonly yearsToZeroKnownOnly: number
  readonly unknownAges: number
  /** First t with fewer than 1, 2, 3 holders of known age. */
  readonly yearsUntilFewerThan: Readonly<Record<1 | 2 | 3, number>>
  /** Holders of known age in year 0 to 20. */
  readonly countByYear: readonly number[]
}

const HORIZON = 20

/**
 * Years until nobody is left 枯渇年, if everybody works until `exitAge` and nobody enters: one of age a in
 * the base year works in year t while a + t < exitAge.
 *
 *     yearsToZero = max over holders of max(exitAge − a, 0);  0 where there is nobody
 *
 * Null where an age is not known: that person may be the last. A deterministic reading; `survival` tells
 * the spread.
 * @throws {RangeError} an age is negative or not finite, or the years are not whole
 * @example yearsToZero({ ages: [76], exitAge: 80, baseYear: 2026 }).yearOfZero // 2030
 */
export function yearsToZero({ ages, exitAge, baseYear }: YearsToZeroInput): YearsToZero {
  if (!(exitAge >= 0 && exitAge < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`not an age: ${exitAge}`)
  }
  if (!Number.isSafeInteger(baseYear)) throw new RangeError(`not a year: ${baseYear}`)
  const known = ages.filter((age) => age !== null)
  for (const age of known) {
    if (!(age >= 0 && age < Number.POSITIVE_INFINITY)) throw new RangeError(`not an age: ${age}`)
  }
  const left = known.map((age) => Math.max(Math.ceil(exitAge - age), 0)).sort((a, b) => b - a)
  const fewerThan = (k: number) => left[k - 1] ?? 0
  const unknownAges = ages.length - known.length
  const last = fewerThan(1)
  return {
    yearsToZero: unknownAges > 0 ? null : last,
    yearOfZero: unknownAges > 0 ? null : baseYear + last,
    yearsToZeroKnownOnly: last,
    unknownAges,
    yearsUntilFewerThan: { 1: last, 2: fewerThan(2), 3: fewerThan(3) },
    countByYear: Array.from(
      { length: HORIZON + 1 },
      (_, year) => left.filter((one) => one > year).length,
    ),
  }
}
