import { z } from 'zod'
import { localDate, yen } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const AwardDraftForm = CaseForm.extend({
  amountYen: yen('交付決定額を、円単位の整数で入れてください。').refine(
    (amount) => amount > 0,
    '交付決定額は1円以上で入れてください。',
  ),
  multiplier: z.string().regex(/^\d{1,2}\/\d{1,2}$/, '倍率を選んでください。'),
  multiplierNote: z.string().trim().max(600).default(''),
  conditions: z
    .string()
    .trim()
    .min(5, '交付の条件を、1行に1つずつ書いてください。')
    .max(4000, '4000字までで書いてください。'),
  reason: reasonText,
})

export const AwardDetails = z.object({
  multiplierNum: z.number(),
  multiplierDen: z.number(),
  conditions: z.array(z.string()),
})

export const RefusalDraftForm = CaseForm.extend({
  reason: z.string().trim().max(2000, '2000字までで書いてください。'),
  ruleRef: z.string().trim().max(200, '200字までで書いてください。'),
})

export const ServiceForm = CaseForm.extend({
  servedOn: localDate('通知が到達した日を、日付で入れてください。'),
})

export const WithdrawalForm = CaseForm.extend({ reason: reasonText })
