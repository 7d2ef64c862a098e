import { z } from 'zod'
import { overlapAnswers } from './rules.ts'

export const OverlapForm = z.object({
  oneId: z.uuid(),
  otherId: z.uuid(),
  answer: z.enum(overlapAnswers, { error: '統合・役割分担・別の目的・連携から選んでください。' }),
  sentence: z.string().trim().max(600, '説明は600字までで書いてください。').default(''),
})
