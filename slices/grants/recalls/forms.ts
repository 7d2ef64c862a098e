import { z } from 'zod'
import { localDate, wholeNumber, yen } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'
import { prescriptions } from './rules.ts'

export const ReturnForm = z.object({ returnId: z.uuid() })

export const grounds = [
  '偽りその他不正の手段による交付',
  '他の用途への使用',
  '交付の条件への違反',
  '事業の不実施・中止',
  '法令または市長の指示への違反',
] as const

export const CancellationDraftForm = CaseForm.extend({
  cancelledYen: yen('取り消す額を、円単位の整数で入れてください。').refine(
    (amount) => amount > 0,
    '取り消す額は1円以上で入れてください。',
  ),
  ground: z.enum(grounds, '取消しの事由を選んでください。'),
  ruleRef: z.string().trim().min(1, '当てはめた条項を書いてください。').max(200),
  hearing: z.enum(['弁明の機会', '聴聞', '契約のため不要'], '意見を聴いた手続を選んでください。'),
  heardOn: z.preprocess(
    (typed) => (typed === '' || typed === undefined ? null : typed),
    localDate('意見を聴いた日を、日付で入れてください。').nullable(),
  ),
  reason: reasonText,
})

export const CancellationDetails = z.object({
  cancelledYen: z.number(),
  ground: z.string(),
  hearing: z.string(),
  heardOn: localDate().nullable(),
})

export const ReturnDraftForm = CaseForm.extend({
  days: wholeNumber('納付までの日数を、整数で入れてください。').refine(
    (days) => days >= 1 && days <= 365,
    '納付までの日数は1から365までで入れてください。',
  ),
  prescription: z.preprocess(
    (typed) => (typed === '' ? undefined : typed),
    z.enum(prescriptions, '時効の根拠を選んでください。').optional(),
  ),
  reason: reasonText,
})

export const ReturnDetails = z.object({
  cause: z.enum(['取消し', '超過額']),
  days: z.number(),
  prescription: z.enum(prescriptions).optional(),
})

export const RepaymentForm = z.object({
  returnId: z.uuid(),
  paidOn: localDate('納付された日を、日付で入れてください。'),
  amountYen: yen('納付された額を、円単位の整数で入れてください。').refine(
    (amount) => amount > 0,
    '納付された額は1円以上で入れてください。',
  ),
  voucherNo: z.string().trim().min(1, '収入の番号を入れてください。').max(60),
})
