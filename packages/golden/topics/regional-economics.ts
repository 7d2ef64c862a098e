import { z } from 'zod'
import {
  cooccurrence,
  diversity,
  dynamicShiftShare,
  economicComplexity,
  ellisonGlaeser,
  krugmanIndex,
  leontief,
  locationalGini,
  locationQuotients,
  proximity,
  RELATEDNESS_METHODS,
  reflections,
  regionalise,
  relatedness,
  relatednessDensity,
  shiftShare,
  sumWithSuppressed,
  theil,
  ubiquity,
} from '#packages/regional-economics'
import type { Adapter, Topics } from '../topic.ts'

const counts = z.array(z.number())
const cells = z.array(z.number().nullable())
const table = z.array(counts)

const specialisation: Adapter = (input) => {
  const { what, matrix, colTotals } = z
    .object({ what: z.string(), matrix: z.array(cells), colTotals: cells.optional() })
    .parse(input)
  return what === 'krugman' ? krugmanIndex(matrix, colTotals) : { gini: locationalGini(matrix) }
}

const related: Adapter = (input) => {
  const { binary } = z.object({ binary: table }).parse(input)
  const together = cooccurrence(binary)
  const near = proximity(binary)
  return {
    cooccurrence: together,
    ubiquity: ubiquity(binary),
    proximity: near,
    density: relatednessDensity(binary, near),
    relatedness: Object.fromEntries(
      RELATEDNESS_METHODS.map((method) => [method, relatedness(together, method)]),
    ),
  }
}

/** Orders 1 and 2 as they are, order 18 standardised: so the case file asks for them. */
const complexity: Adapter = (input) => {
  const { binary } = z.object({ binary: table }).parse(input)
  const [first, second, high] = [1, 2, 18].map((order) => reflections(binary, order))
  return {
    ...economicComplexity(binary),
    reflections: {
      region: {
        1: first?.regions.values,
        2: second?.regions.values,
        18: high?.regions.standardised,
      },
      industry: {
        1: first?.industries.values,
        2: second?.industries.values,
        18: high?.industries.standardised,
      },
    },
  }
}

export const regionalEconomicsTopics: Topics = {
  locationQuotients: (input) =>
    locationQuotients(
      z
        .object({
          matrix: z.array(cells),
          rowTotals: cells.optional(),
          colTotals: cells.optional(),
          grandTotal: z.number().optional(),
        })
        .parse(input),
    ),
  diversity: (input) => diversity(z.object({ values: cells }).parse(input).values),
  theil: (input) =>
    theil(
      z.object({ y: cells, weights: counts, groups: z.array(z.string()).optional() }).parse(input),
    ),
  krugmanIndex: specialisation,
  locationalGini: specialisation,
  ellisonGlaeser: (input) =>
    ellisonGlaeser(
      z
        .object({
          plants: z.array(z.object({ region: z.string(), size: z.number().nullable() })),
          regionTotals: z.record(z.string(), z.number().nullable()),
        })
        .parse(input),
    ),
  proximity: related,
  relatedness: related,
  relatednessDensity: related,
  economicComplexity: complexity,
  leontief: (input) =>
    leontief(
      z
        .object({
          coefficients: z.array(cells),
          jobs: cells.optional(),
          income: cells.optional(),
          consumption: cells.optional(),
          finalDemand: cells.optional(),
        })
        .parse(input),
    ),
  regionalise: (input) =>
    regionalise(
      z
        .object({ coefficients: z.array(cells), region: cells, nation: cells, delta: z.number() })
        .parse(input),
    ),
  shiftShare: (input) =>
    shiftShare(
      z.object({ region0: counts, region1: counts, nation0: counts, nation1: counts }).parse(input),
    ),
  dynamicShiftShare: (input) =>
    dynamicShiftShare(z.object({ region: table, nation: table }).parse(input)),
  sumWithSuppressed: (input) =>
    sumWithSuppressed(
      z
        .object({
          values: cells,
          publishedTotal: z.number().optional(),
          hiddenMin: z.number().optional(),
          hiddenMax: z.number().optional(),
        })
        .parse(input),
    ),
}
