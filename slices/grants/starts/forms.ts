import { z } from 'zod'
import { localDate } from '#packages/japan'
import { CaseForm } from '../decisions/forms.ts'

export const StartForm = CaseForm.extend({
  orderedOn: localDate('発注（契約）した日を、日付で入れてください。'),
  note: z.string().trim().max(600, '600字までで書いてください。').default(''),
})
