import { z } from 'zod'

const reason = z.string().trim().min(5, '理由を5字以上で書いてください。').max(500)
/** By field or row, which side was chosen. */
const choices = z.record(z.string(), z.string()).default({})

export const MergeForm = z.object({
  businessId: z.uuid(),
  otherId: z.uuid(),
  version: z.coerce.number(),
  otherVersion: z.coerce.number(),
  take: choices,
  keep: choices,
  reason,
})

export const ReversalForm = z.object({
  mergeId: z.uuid(),
  version: z.coerce.number(),
  side: choices,
  field: choices,
  apart: z.literal('on').optional(),
  reason,
})
