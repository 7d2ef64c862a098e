import { z } from 'zod'
import { steps } from '../roles/rules.ts'

export const FeedbackForm = z.object({
  measureId: z.uuid(),
  step: z.enum(steps, { error: '段階を選んでください。' }),
  text: z
    .string()
    .trim()
    .min(10, '気づいたことを、10字以上で書いてください。')
    .max(2_000, '気づきは2,000字までで書いてください。'),
})

export const FeedbackAnswerForm = z.object({
  feedbackId: z.uuid(),
  answer: z
    .string()
    .trim()
    .min(10, '答えを、10字以上で書いてください。')
    .max(2_000, '答えは2,000字までで書いてください。'),
})
