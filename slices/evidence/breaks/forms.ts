import { z } from 'zod'
import { localDate } from '#packages/japan'

export const MutingForm = z.object({
  breakId: z.uuid(),
  until: localDate('いつまで見送るかを、日付で入れてください。'),
  reason: z
    .string({ error: '理由を書いてください。' })
    .trim()
    .min(5, '見送る理由を、5字以上で書いてください。')
    .max(400, '400字までで書いてください。'),
})

/** What the clock and the outbox hand over: nothing, a bead, or the two ends of a link. */
export const CheckForm = z
  .object({ bead: z.number(), up: z.number(), down: z.number() })
  .partial()
  .nullish()
