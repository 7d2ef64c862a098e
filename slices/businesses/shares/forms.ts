import { z } from 'zod'

export const OpeningForm = z.object({
  businessId: z.uuid(),
  reason: z
    .string({ error: '見る目的を、10字以上で書いてください。' })
    .trim()
    .min(10, '見る目的を、10字以上で書いてください。')
    .max(300, '見る目的は300字までです。'),
})
