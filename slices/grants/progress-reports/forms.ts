import { z } from 'zod'
import { localDate, yen } from '#packages/japan'
import { CaseForm } from '../decisions/forms.ts'

export const ProgressForm = CaseForm.extend({
  asOfOn: localDate('いつの時点かを、日付で入れてください。'),
  spentYen: yen('これまでに使った額を、円単位の整数で入れてください。'),
  progress: z.string().trim().min(5, '状況を、5字以上で書いてください。').max(2000),
  trouble: z.string().trim().max(1000).default(''),
})
