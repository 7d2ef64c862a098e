import { z } from 'zod'
import {
  blankAsNull,
  localDate,
  localDateOrNull,
  parseCorporateNumber,
  wholeNumberOrNull,
} from '#packages/japan'
import { divisionOf } from './industries/rules.ts'
import {
  businessKinds,
  closingCauses,
  phoneKey,
  preferredWays,
  sentenceOnCorporateNumber,
} from './rules.ts'

const text = (most: number) =>
  z.string().trim().max(most, `${most}字までで入れてください。`).default('')

const corporateNumber = z
  .string()
  .trim()
  .default('')
  .transform((typed, context) => {
    if (typed === '') return null
    const number = parseCorporateNumber(typed)
    if (number !== null) return number
    context.addIssue({ code: 'custom', message: sentenceOnCorporateNumber(typed) })
    return z.NEVER
  })

const aliases = z
  .string()
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[\r\n、,]+/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
    ),
  ])
  .refine((all) => all.length <= 20 && all.every((alias) => alias.length <= 100), {
    error: '屋号・別名は、一つ100字まで、20個まで入れられます。',
  })

const jsicCode = z.preprocess(
  blankAsNull,
  z
    .string()
    .trim()
    .regex(/^\d{2,4}$/, '業種コードは、2〜4桁の数字で入れてください（例：3297）。')
    .refine((code) => divisionOf(code) !== null, {
      error: '日本標準産業分類にない業種コードです。上2桁（中分類）を確かめてください。',
    })
    .nullable()
    .default(null),
)

const typed = {
  kind: z.enum(businessKinds, { error: '事業者の種類を選んでください。' }),
  corporateNumber,
  name: z.string().trim().min(1, '名称を入れてください。').max(150, '名称は150字までです。'),
  kana: text(200).refine(
    (kana) => /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s\u3000]*$/u.test(kana),
    {
      error: 'よみは、ひらがなかカタカナで入れてください。',
    },
  ),
  nameEn: text(200),
  aliases,
  postalCode: text(8).refine(
    (code) => code === '' || /^\d{3}-?\d{4}$/.test(code.normalize('NFKC')),
    {
      error: '郵便番号は7桁の数字で入れてください（例：916-0001）。',
    },
  ),
  address: text(200),
  district: text(50),
  phone: text(30).refine((phone) => phone === '' || /^0\d{8,10}$/.test(phoneKey(phone)), {
    error: '電話番号は、0から始まる市外局番から入れてください（例：0778-51-0000）。',
  }),
  mail: z.union([z.literal(''), z.email('メールアドレスの形を確かめてください。')]).default(''),
  preferredWay: z.union([z.literal(''), z.enum(preferredWays)]).default(''),
  jsicCode,
  jsicRevision: z.preprocess(blankAsNull, z.coerce.number().int().nullable().default(null)),
  employees: z.preprocess(
    (value) => value ?? '',
    wholeNumberOrNull('従業員数は0以上の整数で入れてください。'),
  ),
  employeesOn: z.preprocess((value) => value ?? '', localDateOrNull()),
  foundedYear: z.preprocess(
    (value) => value ?? '',
    wholeNumberOrNull('創業の年を西暦で入れてください（例：1968）。'),
  ),
  capitalYen: z.preprocess(
    (value) => value ?? '',
    wholeNumberOrNull('資本金は、円単位の整数で入れてください。'),
  ),
  source: z
    .string()
    .trim()
    .min(1, 'この情報の出どころを入れてください（例：訪問、登記簿）。')
    .max(200),
  confirmedOn: localDate('この情報を確かめた日を入れてください（例：令和8年11月24日）。'),
}

type Typed = {
  readonly address: string
  readonly phone: string
  readonly jsicCode: string | null
  readonly jsicRevision: number | null
}

/** A business can be reached, and a code of industry names the revision it stands in. */
function completeness(business: Typed, context: z.RefinementCtx): void {
  if (business.address === '' && business.phone === '')
    context.addIssue({
      code: 'custom',
      path: ['phone'],
      message: '所在地か電話の、どちらかを入れてください。',
    })
  const known = business.jsicRevision === 13 || business.jsicRevision === 14
  if (business.jsicCode !== null && !known)
    context.addIssue({
      code: 'custom',
      path: ['jsicRevision'],
      message: '業種コードが、どの改定の分類かを選んでください。',
    })
}

const on = z.literal('on').optional()

export const BusinessForm = z
  .object({ ...typed, isAnother: on, isDraft: on, isSample: on })
  .superRefine(completeness)

const reason = z.string().trim().min(5, '理由を5字以上で書いてください。').max(500)

export const BusinessEditForm = z
  .object({ ...typed, isAnother: on, businessId: z.uuid(), version: z.coerce.number(), reason })
  .superRefine(completeness)

const step = { businessId: z.uuid(), version: z.coerce.number() }
const day = localDate('その日を入れてください（例：令和8年11月24日）。')

export const ConfirmForm = z.object({
  ...step,
  source: z.string().trim().min(1, '何で確かめたかを入れてください。').max(200),
})
export const SuspendForm = z.object({ ...step, on: day, reason })
export const CloseForm = z.object({
  ...step,
  on: day,
  cause: z.enum(closingCauses, {
    error: '廃業の事情を選んでください。分からなければ「不明」です。',
  }),
  reason,
})
export const ReopenForm = z.object({ ...step, reason })
