import { z } from 'zod'
import {
  blankAsNull,
  fiscalYear,
  localDate,
  localDateOrNull,
  wholeNumber,
  wholeNumberOrNull,
} from '#packages/japan'
import { phoneKey } from '../rules.ts'
import { establishmentKinds, parseMonth, tenures } from './rules.ts'

export const text = (most: number) =>
  z.string().trim().max(most, `${most}字までで入れてください。`).default('')

/** One of a list, or none. */
export const oneOf = (sentence: string) => z.preprocess(blankAsNull, z.uuid(sentence).nullable())

/** A month, or a year alone where no more is known. */
export const month = (sentence: string) =>
  z.string({ error: sentence }).transform((typed, context): string => {
    const read = parseMonth(typed)
    if (read !== null) return read
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })

export const source = z
  .string()
  .trim()
  .min(1, 'この情報の出どころを入れてください（例：訪問、調査票）。')
  .max(200, '200字までで入れてください。')
export const confirmedOn = localDate('確かめた日を入れてください（例：令和8年11月24日）。')
export const reason = z
  .string()
  .trim()
  .min(5, '理由を5字以上で書いてください。')
  .max(500, '500字までで書いてください。')

const typed = {
  businessId: z.uuid(),
  name: z
    .string()
    .trim()
    .min(1, '事業所の名称を入れてください（例：第二工場）。')
    .max(100, '名称は100字までです。'),
  kind: z.enum(establishmentKinds, { error: '事業所の種別を選んでください。' }),
  postalCode: text(8).refine(
    (code) => code === '' || /^\d{3}-?\d{4}$/.test(code.normalize('NFKC')),
    { error: '郵便番号は7桁の数字で入れてください（例：916-0001）。' },
  ),
  municipality: text(50),
  address: z.string().trim().min(1, '所在地を入れてください。').max(200, '所在地は200字までです。'),
  district: text(50),
  phone: text(30).refine((phone) => phone === '' || /^0\d{8,10}$/.test(phoneKey(phone)), {
    error: '電話番号は、0から始まる市外局番から入れてください（例：0778-51-0000）。',
  }),
  openedIn: z.preprocess(
    blankAsNull,
    month('開始年月を入れてください（例：昭和43年4月、1968年）。').nullable(),
  ),
  tenure: z.enum(tenures, { error: '用地を選んでください。分からなければ「不明」です。' }),
  leaseEndsOn: localDateOrNull('賃借の満了日を、日付で入れてください（例：令和11年3月31日）。'),
  areaM2: wholeNumberOrNull('面積は、1以上の整数（㎡）で入れてください。').refine(
    (area) => area === null || area > 0,
    { error: '面積は、1以上の整数（㎡）で入れてください。' },
  ),
  source,
  confirmedOn,
}

export const EstablishmentForm = z.object(typed)

const step = { businessId: z.uuid(), establishmentId: z.uuid(), version: z.coerce.number() }

export const EstablishmentEditForm = z.object({ ...typed, ...step })
export const ClosureForm = z.object({
  ...step,
  closedIn: month('廃止した年月を入れてください（例：令和8年10月）。'),
  reason,
})
export const ReopeningForm = z.object({ ...step, reason })

export const HeadcountForm = z.object({
  businessId: z.uuid(),
  establishmentId: z.uuid(),
  fiscalYear: fiscalYear('年度を入れてください（例：令和7）。'),
  workers: wholeNumber('従業員数は0以上の整数で入れてください。'),
  countedOn: localDateOrNull('いつの人数かを、日付で入れてください（例：令和7年10月1日）。'),
  source,
  replaces: z.literal('on').optional(),
})

export const HeadcountWithdrawalForm = z.object({
  businessId: z.uuid(),
  establishmentId: z.uuid(),
  fiscalYear: fiscalYear('取り消す年度を選んでください。'),
  reason,
})
