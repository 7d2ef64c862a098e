import { z } from 'zod'
import { required, version } from '../forms.ts'

const question = z
  .string()
  .trim()
  .min(5, '説明してほしいことを、5字以上で書いてください。')
  .max(2000, '2,000字までで入れてください。')

export const OwnRequestForm = z.object({ applicationId: z.uuid(), question })

export const PaperRequestForm = z.object({
  callId: z.uuid(),
  applicationId: z.uuid('申請を選んでください。'),
  question,
})

export const AnswerForm = z.object({
  requestId: z.uuid(),
  finding: z.enum(['誤りなし', '事実の誤りあり'], { error: '確かめた結果を選んでください。' }),
  answer: required('回答を書いてください。', 4000).refine((text) => text.length >= 20, {
    error: '回答を20字以上で書いてください。',
  }),
  version,
})

export const SettlementForm = z.object({ callId: z.uuid(), version })
