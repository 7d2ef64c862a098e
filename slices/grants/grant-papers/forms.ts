import { z } from 'zod'

export const VoidForm = z.object({
  paperId: z.uuid(),
  reason: z.string().trim().min(5, '欠番とする理由を、5字以上で書いてください。').max(300),
})
