import { z } from 'zod'
import { localDate, yen } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'
import { changeKinds } from './rules.ts'

export const ChangeForm = CaseForm.extend({
  kind: z.enum(changeKinds, '変更の種類を選んでください。'),
  amountYen: yen('変更後の交付額を、円単位の整数で入れてください。'),
  endsOn: localDate('完了の予定日を、日付で入れてください。'),
  costs: z.string().trim().max(2000),
  carryoverNo: z.string().trim().max(60).default(''),
  reason: reasonText,
})

export const ChangeDraftForm = CaseForm.extend({
  outcome: z.enum(['承認', '不承認'], '承認するかどうかを選んでください。'),
  reason: reasonText,
})

export const ChangeDetails = z.object({ changeId: z.string() })
