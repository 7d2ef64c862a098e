import { z } from 'zod'
import { yenOrNull } from '#packages/japan'
import { CaseForm } from '../decisions/forms.ts'

const FlagForm = CaseForm.extend({ flagId: z.uuid(), version: z.coerce.number().int() })

export const ExplanationForm = FlagForm.extend({
  explanation: z
    .string()
    .trim()
    .min(5, '経緯を、5字以上で書いてください。')
    .max(2000, '2000字までで書いてください。'),
})

export const SettlementForm = FlagForm.extend({
  outcome: z.enum(['認める', '認めない'], '説明を認めるかどうかを選んでください。'),
  /** D5: what it cost the related party, as it was shown. */
  costPriceYen: yenOrNull('原価を、円単位の整数で入れてください。'),
  reason: z.string().trim().min(5, '判断の理由を、5字以上で書いてください。').max(1000),
})

export const recipientStates = [
  '破産手続の開始',
  '廃業・法人の閉鎖',
  '市税の滞納',
  '暴力団排除の該当',
] as const

export const RecipientStateForm = CaseForm.extend({
  found: z.enum(recipientStates, '申請者の状況を選んでください。'),
  note: z.string().trim().min(5, '分かった経緯を、5字以上で書いてください。').max(600),
})
