import { z } from 'zod'
import { localDate } from '#packages/japan'
import { CaseForm } from '../decisions/forms.ts'

export const ChildInspectionForm = CaseForm.extend({
  childId: z.uuid(),
  way: z.enum(['書面', '現地'], '検査の方法を選んでください。'),
  inspectedOn: localDate('検査した日を、日付で入れてください。'),
  findings: z.string().trim().min(5, '検査で確かめたことを、5字以上で書いてください。').max(2000),
})
