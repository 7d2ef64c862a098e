import { z } from 'zod'
import { begun, chosen, step } from '../lines/forms.ts'

export const SplitForm = z.object({
  ...step,
  parts: z
    .array(z.object({ ...begun, businessId: chosen }))
    .min(2, '分割した先を二つ以上入れてください。')
    .max(5, '分割した先は五つまでです。'),
  /** By row: the number of the part that it goes to, or 'stay'. */
  to: z.record(z.string(), z.string()).default({}),
})
