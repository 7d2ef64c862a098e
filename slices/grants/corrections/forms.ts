import { z } from 'zod'
import { localDate } from '#packages/japan'
import { free } from '../forms.ts'

export const CorrectionForm = z.object({
  applicationId: z.uuid(),
  dueOn: localDate('補正の期限を、日付で入れてください。'),
  items: z
    .record(
      z.string().max(60),
      z
        .string()
        .trim()
        .max(500, '500字までで書いてください。')
        .refine((typed) => typed === '' || typed.length >= 5, {
          error: 'どこをどう直すかを5字以上で書いてください。',
        }),
    )
    .default({}),
})

export const AnswerForm = z.object({ applicationId: z.uuid(), note: free(500) })

export const RejectionForm = z.object({
  applicationId: z.uuid(),
  reason: free(1000),
  rule: free(200),
})
