import { yen } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const AdvanceDraftForm = CaseForm.extend({
  amountYen: yen('概算払の額を、円単位の整数で入れてください。').refine(
    (amount) => amount > 0,
    '概算払の額は1円以上で入れてください。',
  ),
  reason: reasonText,
})
