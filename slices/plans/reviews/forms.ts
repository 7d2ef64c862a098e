import { z } from 'zod'
import { declaredKinds } from './rules.ts'

const said = (sentence: string) =>
  z.string().trim().min(5, sentence).max(400, '400字までで書いてください。')

export const ReviewForm = z.object({
  indicatorId: z.uuid(),
  kind: z.enum(declaredKinds, { error: '何が起きたかを選んでください。' }),
  note: said('何が起きたかを、5字以上で書いてください。'),
})

export const AnswerForm = z.object({
  indicatorId: z.uuid(),
  key: z.string().min(1).max(80),
  answer: said('見直してどうするかを、5字以上で書いてください。'),
})
