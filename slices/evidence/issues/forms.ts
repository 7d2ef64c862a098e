import { z } from 'zod'

const isPublic = z
  .string()
  .optional()
  .transform((typed) => typed === 'on')

export const IssueForm = z.object({
  title: z
    .string()
    .trim()
    .min(1, '何が課題かを一文で書いてください。')
    .max(120, '課題の名称は120字までで書いてください。'),
  body: z
    .string()
    .optional()
    .transform((typed) => (typed ?? '').trim())
    .refine((typed) => typed.length <= 4000, '4,000字までで書いてください。'),
  isPublic,
})
/** From a bead's page: the issue is raised from it, and linked at once. */
export const RaisingForm = IssueForm.extend({ fromPid: z.string().optional() })
export const EditingForm = IssueForm.extend({ issueId: z.uuid(), version: z.coerce.number().int() })

export const StepForm = z.object({ issueId: z.uuid() })
export const EndForm = StepForm.extend({
  reason: z
    .string({ error: '理由を書いてください。' })
    .trim()
    .min(5, '理由を、5字以上で書いてください。')
    .max(400, '400字までで書いてください。'),
})
