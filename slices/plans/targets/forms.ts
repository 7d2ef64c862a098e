import { z } from 'zod'
import { decimalOrNull, yearTyped, yearValues } from '../indicators/forms.ts'
import { shapes } from '../indicators/rules.ts'

export const TargetForm = z.object({
  indicatorId: z.uuid(),
  version: z.coerce.number().int(),
  value: decimalOrNull('目標値は数字で入れてください（例：25）。').refine((v) => v !== null, {
    error: '目標値を入れてください。',
  }),
  low: decimalOrNull('範囲の下限は数字で入れてください（例：90）。'),
  dueYear: yearTyped,
  shape: z.enum(shapes, { error: '目標までの道すじを選んでください。' }).default('直線'),
  points: yearValues,
  reason: z
    .string()
    .trim()
    .min(10, '目標を改める理由を、10字以上で書いてください。')
    .max(400, '400字までで書いてください。'),
})
