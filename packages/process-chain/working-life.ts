import { type ExitBand, type ExitLaw, exitLaw } from './exit-law.ts'

/**
 * Yearly chance to stop working by age: an assumption of the field, not a statistic. A city may type its
 * own and must print whichever it uses.
 */
export const exitBandsByAge: readonly ExitBand[] = [
  { fromAge: 0, toAge: 60, p: 0.01 },
  { fromAge: 60, toAge: 65, p: 0.02 },
  { fromAge: 65, toAge: 70, p: 0.04 },
  { fromAge: 70, toAge: 75, p: 0.08 },
  { fromAge: 75, toAge: 80, p: 0.14 },
  { fromAge: 80, toAge: 85, p: 0.22 },
  { fromAge: 85, toAge: 200, p: 0.35 },
]

/** Half the usual chance before the year that somebody named as the last one, and 70 % in it. */
export const statedStop = { factorBefore: 0.5, chanceInYear: 0.7 } as const

/**
 * The law of one who named a year in which to stop: less likely before, likely in it, as by age after.
 *
 *     h'(t) = 0.5 h(t) for t < Y, 0.7 for t = Y, h(t) for t > Y
 *
 * Shape: `stopsIn` whole years from now, null where nothing was said; a year that has passed says nothing.
 * @throws {RangeError} as `exitLaw`
 * @example workingLife(66, 2, exitBandsByAge, 4) // [0.02, 0.02, 0.7, 0.04]
 */
export function workingLife(
  age: number,
  stopsIn: number | null,
  bands: readonly ExitBand[],
  years: number,
): ExitLaw {
  const byAge = exitLaw(age, bands, years)
  if (stopsIn === null || stopsIn < 0) return byAge
  return byAge.map((chance, year) => {
    if (year < stopsIn) return chance * statedStop.factorBefore
    return year === stopsIn ? statedStop.chanceInYear : chance
  })
}
