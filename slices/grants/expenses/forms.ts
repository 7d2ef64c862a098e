import { z } from 'zod'
import { localDate, parseCorporateNumber, yen } from '#packages/japan'
import { CaseForm } from '../decisions/forms.ts'

const short = (max = 200) =>
  z.string().trim().max(max, `${max}字までで書いてください。`).default('')
const dayOrNull = (sentence: string) =>
  z.preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    localDate(sentence).nullable(),
  )

export const ExpenseForm = CaseForm.extend({
  categoryCode: z.string().min(1, '費目を選んでください。'),
  item: z.string().trim().min(1, '何を買ったかを書いてください。').max(200),
  supplierName: z.string().trim().min(1, '取引先の名称を書いてください。').max(200),
  supplierNumber: short(30).transform((text, context) => {
    if (text === '') return ''
    const number = parseCorporateNumber(text)
    if (number !== null) return number
    context.addIssue({
      code: 'custom',
      message: '法人番号の検査数字が合いません。13桁をもう一度ご確認ください。',
    })
    return z.NEVER
  }),
  supplierAddress: short(),
  supplierPhone: short(30),
  invoiceNo: short(60),
  amountYen: yen('金額を、円単位の整数で入れてください。').refine(
    (amount) => amount > 0,
    '金額は1円以上で入れてください。',
  ),
  orderedOn: dayOrNull('発注した日を、日付で入れてください。'),
  invoicedOn: localDate('請求書の日付を入れてください。'),
  paidOn: dayOrNull('支払った日を、日付で入れてください。'),
  paidBy: z.enum(['振込', '現金', 'カード', '口座振替'], '支払の方法を選んでください。'),
  payerName: short(100),
  file: z
    .preprocess((typed) => {
      const one = Array.isArray(typed) ? typed[0] : typed
      return one instanceof File && one.size > 0 ? one : null
    }, z.instanceof(File).nullable())
    .default(null),
})
export type ExpenseTyped = z.infer<typeof ExpenseForm>

export const RemovalForm = CaseForm.extend({ expenseId: z.uuid() })

export const CutForm = RemovalForm.extend({
  cutYen: yen('対象外とする額を、円単位の整数で入れてください。'),
  cutReason: z.string().trim().max(300, '300字までで書いてください。').default(''),
})
