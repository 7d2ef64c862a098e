import { z } from 'zod'
import { localDate } from '#packages/japan'
import { ReturnForm } from '../recalls/forms.ts'

export const ArrivalForm = ReturnForm.extend({
  documentLabel: z.string().min(1, '届いた文書を選んでください。').max(100),
  servedOn: localDate('届いた日を、日付で入れてください。'),
})

export const UrgeForm = ReturnForm.extend({
  payBy: localDate('納付の期限を、日付で入れてください。'),
})
