import { localDate } from '#packages/japan'
import { ReturnForm } from '../recalls/forms.ts'

export const UrgeForm = ReturnForm.extend({
  payBy: localDate('納付の期限を、日付で入れてください。'),
})
