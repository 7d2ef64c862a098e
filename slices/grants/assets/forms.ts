import { z } from 'zod'
import { localDate, wholeNumber, yen, yenOrNull } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

const positiveYen = (what: string) =>
  yen(`${what}を、円単位の整数で入れてください。`).refine(
    (amount) => amount > 0,
    `${what}は1円以上で入れてください。`,
  )

export const AssetForm = CaseForm.extend({
  name: z.string().trim().min(1, '財産の名称を書いてください。').max(120),
  specification: z.string().trim().max(200).default(''),
  quantity: wholeNumber('数量を、整数で入れてください。').refine(
    (count) => count > 0,
    '数量は1以上で入れてください。',
  ),
  unitYen: positiveYen('単価（税抜）'),
  grantShareYen: yen('補助金の額を、円単位の整数で入れてください。'),
  acquiredOn: localDate('取得した日を、日付で入れてください。'),
  lifeYears: wholeNumber('耐用年数を、年の整数で入れてください。').refine(
    (years) => years >= 1 && years <= 60,
    '耐用年数は1から60までで入れてください。',
  ),
  place: z.string().trim().max(200).default(''),
})

export const DisposalDraftForm = CaseForm.extend({
  assetId: z.uuid(),
  disposal: z.enum(
    ['売却', '譲渡', '交換', '貸付', '担保', '廃棄'],
    '処分の種類を選んでください。',
  ),
  disposedOn: localDate('処分する日を、日付で入れてください。'),
  soldYen: yenOrNull('売却の額を、円単位の整数で入れてください。'),
  bookYen: yenOrNull('残存簿価を、円単位の整数で入れてください。'),
  reason: reasonText,
})

export const DisposalDetails = z.object({
  assetId: z.string(),
  disposal: z.string(),
  disposedOn: localDate(),
  soldYen: z.number().nullable(),
  paybackYen: z.number(),
})
