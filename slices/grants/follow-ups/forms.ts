import { z } from 'zod'
import { wholeNumberOrNull, yenOrNull } from '#packages/japan'
import { CaseForm } from '../decisions/forms.ts'

export const FollowUpForm = CaseForm.extend({
  year: z.coerce
    .number('年次を選んでください。')
    .int('年次を選んでください。')
    .min(1, '年次を選んでください。'),
  outcome: z
    .string()
    .trim()
    .min(10, '事業化の状況を、10字以上で書いてください。')
    .max(4000, '4000字までで書いてください。'),
  deals: wholeNumberOrNull('件数を、整数で入れてください。'),
  dealsYen: yenOrNull('金額を、円単位の整数で入れてください。'),
  profitYen: yenOrNull('利益の額を、円単位の整数で入れてください。'),
  recoveredYen: yenOrNull('自己負担のうち回収した額を、円単位の整数で入れてください。'),
})
