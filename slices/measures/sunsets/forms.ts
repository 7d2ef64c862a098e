import { z } from 'zod'
import { blankAsNull, fiscalYear } from '#packages/japan'
import { decisions } from './rules.ts'

export const RetestForm = z.object({
  measureId: z.uuid(),
  isMet: z
    .enum(['yes', 'no'], { error: '終える条件に達しているかを選んでください。' })
    .transform((typed) => typed === 'yes'),
  sentence: z
    .string()
    .trim()
    .min(10, 'まだ必要かどうかを、10字以上で書いてください。')
    .max(600, '600字までで書いてください。'),
})

export const SunsetForm = z.object({
  measureId: z.uuid(),
  decision: z.enum(decisions, { error: '判断を選んでください。' }),
  untilYear: z.preprocess(
    blankAsNull,
    fiscalYear('新しい終期を入れてください（例：令和12）。').nullable(),
  ),
  exitAnswer: z
    .string()
    .trim()
    .min(10, '終える条件に対してどうなったかを、10字以上で書いてください。')
    .max(1_000, '1,000字までで書いてください。'),
  successorId: z
    .union([z.literal('').transform(() => null), z.uuid()], { error: '事業を選んでください。' })
    .default(null),
})
