import { z } from 'zod'

export const PublicationForm = z.object({ businessId: z.uuid() })
export const PublicationEndForm = z.object({
  businessId: z.uuid(),
  reason: z.string().trim().min(5, '取り下げる理由を5字以上で書いてください。').max(300),
})
