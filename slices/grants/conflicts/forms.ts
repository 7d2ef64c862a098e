import { z } from 'zod'
import { localDate } from '#packages/japan'
import { version } from '../forms.ts'

export const MatchingForm = z.object({
  callId: z.uuid(),
  declareBy: localDate('申告の期限を、日付で入れてください。'),
})

export const DecisionForm = z.object({
  callId: z.uuid(),
  caseId: z.uuid(),
  decision: z.enum(['除斥', '従事可'], { error: '除斥か従事可を選んでください。' }),
  reason: z.string().trim().min(5, '判断の理由を5字以上で書いてください。').max(300),
  version,
})
