import { z } from 'zod'
import { localDate, wholeNumberOrNull, yenOrNull } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const ResultForm = CaseForm.extend({
  completedOn: localDate('補助事業が完了した日を、日付で入れてください。'),
  outcome: z
    .string()
    .trim()
    .min(10, '実施した内容と成果を、10字以上で書いてください。')
    .max(4000, '4000字までで書いてください。'),
  deals: wholeNumberOrNull('件数を、整数で入れてください。'),
  dealsYen: yenOrNull('金額を、円単位の整数で入れてください。'),
  incomeYen: yenOrNull('収入の額を、円単位の整数で入れてください。'),
  othersYen: yenOrNull('ほかの補助金の額を、円単位の整数で入れてください。'),
})

export const LateNoticeForm = CaseForm.extend({ letter: reasonText })
