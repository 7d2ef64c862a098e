import { z } from 'zod'
import { version } from '../forms.ts'

export const LotteryForm = z.object({
  callId: z.uuid(),
  publicNumber: z
    .string()
    .trim()
    .regex(/^[0-9]{1,12}$/, '封印で名指しした公の番号を、数字で入れてください。'),
  version,
})
