import { z } from 'zod'
import {
  diversity,
  dynamicShiftShare,
  krugmanIndex,
  locationalGini,
  locationQuotients,
  shiftShare,
  sumWithSuppressed,
  theil,
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
