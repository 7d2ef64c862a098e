import { z } from 'zod'
import { blankAsNull } from '#packages/japan'
import { answerClasses } from './rules.ts'

const fields = {
  answerClass: z.enum(answerClasses, { error: '回答の区分を選んでください。' }),
  answerText: z
    .string()
    .trim()
    .min(10, '市の考え方を、10字以上で書いてください。')
    .max(4_000, '市の考え方は4,000字までです。'),
  changedNodeId: z
    .preprocess(blankAsNull, z.uuid('修正した箇所を選び直してください。').nullable())
    .default(null),
  changeText: z.string().trim().max(1_000, '修正の内容は1,000字までです。').default(''),
  items: z.preprocess(
    (value) => [value ?? []].flat(),
    z.array(z.uuid()).min(1, '答える意見を一つ以上選んでください。'),
  ),
}

export const AnswerForm = z.object({ planId: z.uuid(), versionId: z.uuid(), ...fields })

export const AnswerEditForm = z.object({
  planId: z.uuid(),
  answerId: z.uuid(),
  version: z.coerce.number().int(),
  ...fields,
})
