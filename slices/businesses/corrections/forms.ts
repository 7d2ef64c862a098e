import { z } from 'zod'
import { correctable } from './rules.ts'

const note = z.string().trim().max(1000, '1,000字までで書いてください。').default('')
const raw = z.string().max(2000).default('')

export const CorrectionForm = z.object({
  businessId: z.uuid(),
  version: z.coerce.number(),
  note,
  ...Object.fromEntries(correctable.map((field) => [field, raw])),
})

/** The same with the typed fields by name, which the spread above forgets. */
export type TypedCorrection = Readonly<Record<string, string | number>>

export const CorrectionWithdrawalForm = z.object({
  businessId: z.uuid(),
  correctionId: z.uuid(),
})

const perField = z.record(z.string().max(40), z.string().max(500)).default({})

export const DecisionForm = z.object({
  correctionId: z.uuid(),
  decision: perField,
  reason: perField,
  answer: z.string().trim().max(1000, '1,000字までで書いてください。').default(''),
  isAnother: z.literal('on').optional(),
})
