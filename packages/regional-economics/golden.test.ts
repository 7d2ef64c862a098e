import { expect, test } from 'vitest'
import { z } from 'zod'
import { type Adapter, caseFiles, differences, GOLDEN_FOLDER } from '#packages/golden'
import {
  diversity,
  dynamicShiftShare,
  krugmanIndex,
  locationalGini,
  locationQuotients,
  shiftShare,
  sumWithSuppressed,
  theil,
} from './index.ts'

const counts = z.array(z.number())
const cells = z.array(z.number().nullable())
const table = z.array(counts)

const specialisation: Adapter = (input) => {
  const { what, matrix, colTotals } = z
    .object({ what: z.string(), matrix: z.array(cells), colTotals: cells.optional() })
    .parse(input)
  return what === 'krugman' ? krugmanIndex(matrix, colTotals) : { gini: locationalGini(matrix) }
}

const adapters: [topic: string, adapter: Adapter][] = [
  [
    '00',
    (input) =>
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
  ],
  ['01', (input) => diversity(z.object({ values: cells }).parse(input).values)],
  [
    '02',
    (input) =>
      theil(
        z
          .object({ y: cells, weights: counts, groups: z.array(z.string()).optional() })
          .parse(input),
      ),
  ],
  ['03', specialisation],
  [
    '05',
    (input) =>
      shiftShare(
        z
          .object({ region0: counts, region1: counts, nation0: counts, nation1: counts })
          .parse(input),
      ),
  ],
  ['06', (input) => dynamicShiftShare(z.object({ region: table, nation: table }).parse(input))],
  [
    '11',
    (input) =>
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
  ],
]

const files = caseFiles(GOLDEN_FOLDER)

test.each(adapters)('reference cases %s, where they lie beside the checkout', (topic, adapter) => {
  const file = files.get(topic)
  if (!file) return console.info(`no reference cases ${topic} beside this checkout`)
  expect(differences(file, adapter)).toEqual([])
})
