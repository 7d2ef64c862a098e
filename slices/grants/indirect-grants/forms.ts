import { z } from 'zod'
import { fiscalYear, parseCorporateNumber, yen } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const ChildForm = CaseForm.extend({
  businessName: z.string().trim().min(1, '間接補助の相手を書いてください。').max(200),
  corporateNumber: z
    .string()
    .trim()
    .default('')
    .transform((text, context) => {
      if (text === '') return ''
      const number = parseCorporateNumber(text)
      if (number !== null) return number
      context.addIssue({
        code: 'custom',
        message: '法人番号の検査数字が合いません。13桁をもう一度ご確認ください。',
      })
      return z.NEVER
    }),
  title: z.string().trim().min(1, '事業の名称を書いてください。').max(200),
  amountYen: yen('交付決定額を、円単位の整数で入れてください。').refine(
    (amount) => amount > 0,
    '交付決定額は1円以上で入れてください。',
  ),
  conditions: z.string().trim().min(5, '交付の条件を、1行に1つずつ書いてください。').max(4000),
})

const OneChild = CaseForm.extend({ childId: z.uuid() })
export const ChildCancellationForm = OneChild.extend({
  cancelledYen: yen('取り消す額を、円単位の整数で入れてください。'),
  reason: reasonText,
})
export const ChildSettlementForm = OneChild.extend({
  settledYen: yen('確定額を、円単位の整数で入れてください。'),
})
export const BodyYearForm = CaseForm.extend({
  fiscalYear: fiscalYear(),
  administrationYen: yen('事務費の額を、円単位の整数で入れてください。'),
  reserveYen: yen('積立金の額を、円単位の整数で入れてください。'),
  interestYen: yen('利息の額を、円単位の整数で入れてください。'),
})
