import { z } from 'zod'

export const DecideForm = z.object({
  decisionId: z.uuid(),
  version: z.coerce.number().int(),
})

export const ReturnForm = DecideForm.extend({
  reason: z
    .string()
    .trim()
    .min(5, '差し戻す理由を、5字以上で書いてください。')
    .max(600, '600字までで書いてください。'),
})

/** Why, as it stands in the paper. */
export const reasonText = z
  .string()
  .trim()
  .min(5, '理由を、5字以上で書いてください。')
  .max(2000, '2000字までで書いてください。')

export const CaseForm = z.object({ applicationId: z.uuid() })
