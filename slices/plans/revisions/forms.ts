import { z } from 'zod'
import { localDate } from '#packages/japan'
import { decimalOrNull, IndicatorForm, yearTyped } from '../indicators/forms.ts'

const reason = (sentence: string) =>
  z.string().trim().min(10, sentence).max(400, '400字までで書いてください。')

export const SuccessorForm = IndicatorForm.extend({
  indicatorId: z.uuid(),
  version: z.coerce.number().int(),
  closeReason: reason('定義を改める理由を、10字以上で書いてください。'),
  conversion: z.string().trim().max(300, '300字までで書いてください。').default(''),
})

export const RetirementForm = z.object({
  indicatorId: z.uuid(),
  version: z.coerce.number().int(),
  reason: reason('廃止する理由を、10字以上で書いてください。'),
  watchInstead: z
    .string()
    .trim()
    .min(2, '代わりに何を見るかと、だれが見るかを書いてください。')
    .max(300, '300字までで書いてください。'),
})

export const BaselineForm = z.object({
  indicatorId: z.uuid(),
  version: z.coerce.number().int(),
  year: yearTyped,
  value: decimalOrNull('基準値は数字で入れてください（例：15.5）。').refine((v) => v !== null, {
    error: '基準値を入れてください。',
  }),
  vintageOn: localDate('いつ公表された値かを入れてください。'),
  source: z
    .string()
    .trim()
    .min(1, '資料の名前を入れてください。')
    .max(200, '200字までで書いてください。'),
})
