import { z } from 'zod'
import { localDate } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const SuspensionForm = CaseForm.extend({
  until: localDate('一時停止の終わりの日を、日付で入れてください。'),
  mustShow: z
    .string()
    .trim()
    .min(5, '再開のために示すことを、5字以上で書いてください。')
    .max(1000, '1000字までで書いてください。'),
  reason: reasonText,
})
export const ResumptionForm = CaseForm.extend({ reason: reasonText })
