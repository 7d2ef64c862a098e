import { z } from 'zod'
import { localDate } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const EarlyStartForm = CaseForm.extend({
  fromOn: localDate('着手したい日を、日付で入れてください。'),
  reason: reasonText,
})

export const EarlyStartDraftForm = CaseForm.extend({
  outcome: z.enum(['承認', '不承認'], '承認するかどうかを選んでください。'),
  reason: reasonText,
})

export const EarlyStartDetails = z.object({ earlyStartId: z.string() })
