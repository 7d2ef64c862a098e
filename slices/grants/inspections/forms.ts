import { z } from 'zod'
import { localDate } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const BeginningForm = CaseForm.extend({
  way: z.enum(['書面', '現地'], '検査の方法を選んでください。'),
})
export const PassingForm = CaseForm.extend({
  findings: z.string().trim().min(5, '検査で確かめたことを、5字以上で書いてください。').max(2000),
})
export const CorrectionForm = CaseForm.extend({
  correctBy: localDate('いつまでに是正するかを、日付で入れてください。'),
  reason: reasonText,
})
