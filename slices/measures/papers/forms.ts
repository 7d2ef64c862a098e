import { z } from 'zod'
import { paperNames } from './rules.ts'

export const ReplacementForm = z.object({
  measureId: z.uuid(),
  paperName: z.enum(paperNames),
  round: z.uuid('どの要求の帳票かを選んでください。'),
  reason: z.string().trim().min(10, '差し替える理由を10文字以上で書いてください。'),
})
