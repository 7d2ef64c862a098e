import { z } from 'zod'
import { localDate, yen } from '#packages/japan'
import { CaseForm } from '../decisions/forms.ts'

const named = (sentence: string) => z.string().trim().min(1, sentence).max(100)

export const InvoiceForm = CaseForm.extend({
  amountYen: yen('請求額を、円単位の整数で入れてください。').refine(
    (amount) => amount > 0,
    '請求額は1円以上で入れてください。',
  ),
  bankName: named('金融機関の名称を書いてください。'),
  branchName: named('支店の名称を書いてください。'),
  accountType: z.enum(['普通', '当座'], '預金の種類を選んでください。'),
  accountNumber: z
    .string()
    .transform((text) => text.normalize('NFKC').replace(/\D/g, ''))
    .pipe(z.string().regex(/^\d{4,8}$/, '口座番号を、数字で入れてください。')),
  accountHolder: named('口座の名義を書いてください。'),
  proxyReason: z.string().trim().max(300).default(''),
})

export const PaymentForm = z.object({
  invoiceId: z.uuid(),
  paidOn: localDate('支払った日を、日付で入れてください。'),
  voucherNo: z
    .string()
    .trim()
    .min(1, '支出命令書などの番号を入れてください。')
    .max(60, '60字までで入れてください。'),
})
