import { z } from 'zod'
import { ConfirmForm } from '../forms.ts'

const reason = z.string().trim().min(5, '理由を5字以上で書いてください。').max(500)

export const DecisionForm = z.object({ pairId: z.uuid(), reason })
export const SearchForm = z.object({})

/** A draft is confirmed after those like it have been looked at. */
export const ConfirmSeenForm = ConfirmForm.extend({ seen: z.literal('on').optional() })
