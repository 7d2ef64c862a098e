import { z } from 'zod'
import { localDateOrNull, wholeNumberOrNull } from '#packages/japan'

export const QuestionForm = z.object({
  requestId: z.uuid(),
  text: z.string().trim().min(5, '聞きたいことを、5字以上で書いてください。').max(1_000),
  dueOn: localDateOrNull('回答の期限を日付で入れてください。'),
  stake: wholeNumberOrNull('金額は数字で入れてください（例 6000）。'),
})

export const AnswerForm = z.object({
  questionId: z.uuid(),
  text: z.string().trim().min(5, '回答を、5字以上で書いてください。').max(4_000),
})

export const SettlementForm = z.object({
  questionId: z.uuid(),
  outcome: z.enum(['了', '保留'], { error: '了か保留かを選んでください。' }),
})
