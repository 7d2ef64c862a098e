import { z } from 'zod'

const reason = z
  .string({ error: '理由を書いてください。' })
  .trim()
  .min(5, '理由を、5字以上で書いてください。')
  .max(400, '400字までで書いてください。')

export const WithdrawalForm = z.object({ beadPid: z.string(), reason })

export const MergerForm = z.object({
  beadPid: z.string(),
  intoPid: z
    .string()
    .trim()
    .regex(/^\d{5,6}-[0-9a-f-]{36}$/, '残すほうの記録の公開IDを入れてください。'),
  reason,
})
