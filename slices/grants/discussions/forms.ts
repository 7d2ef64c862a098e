import { z } from 'zod'
import { version } from '../forms.ts'

export const ConclusionForm = z.object({
  callId: z.uuid(),
  applicationId: z.uuid(),
  conclusion: z
    .string()
    .trim()
    .min(10, '合議の結論を10字以上で書いてください。')
    .max(1000, '結論は1,000字までです。'),
  version,
})
