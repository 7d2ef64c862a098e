import { z } from 'zod'
import { wholeNumber } from '#packages/japan'

const percent = z.preprocess(
  (typed) => (typed === '' || typed === undefined ? '0' : typed),
  wholeNumber('割合を、0から100までの整数で入れてください。').refine(
    (number) => number <= 100,
    '割合を、0から100までの整数で入れてください。',
  ),
)

export const TierSharesForm = z.object({
  measureId: z.uuid(),
  version: z.coerce.number().int(),
  nearPercent: percent,
  japanPercent: percent,
  worldPercent: percent,
})
