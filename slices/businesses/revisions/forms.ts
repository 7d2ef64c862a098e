import { z } from 'zod'

export const RestorationForm = z.object({
  businessId: z.uuid(),
  seq: z.coerce.number().int(),
  version: z.coerce.number(),
  reason: z.string().trim().min(5, '理由を5字以上で書いてください。').max(500),
})
