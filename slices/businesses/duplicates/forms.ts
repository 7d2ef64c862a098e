import { z } from 'zod'

const reason = z.string().trim().min(5, '理由を5字以上で書いてください。').max(500)

export const DecisionForm = z.object({ pairId: z.uuid(), reason })
export const SearchForm = z.object({})
