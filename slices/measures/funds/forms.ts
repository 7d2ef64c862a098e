import { z } from 'zod'
import {
  blankAsNull,
  localDateOrNull,
  parseFraction,
  signedWholeNumber,
  yen,
  yenOrNull,
} from '#packages/japan'
import { sameCostRules } from '../combinations/rules.ts'
import { bondLaws } from './rules.ts'

/** Amounts of a paper in 千円, kept in yen. */
const signedThousand = z.preprocess(
  (typed) => (typed === '' || typed === undefined ? '0' : typed),
  signedWholeNumber('金額は数字で入れてください（例 6000）。').transform((k) => k * 1_000),
)

export const FundsForm = z.object({
  measureId: z.uuid(),
  roundId: z.uuid(),
  version: z.coerce.number().int(),
  funds: z
    .array(
      z.object({
        schemeId: z.preprocess(blankAsNull, z.uuid('制度を選び直してください。').nullable()),
        amountYen: signedThousand,
      }),
    )
    .default([]),
  generalYen: signedThousand,
  taxYen: signedThousand,
  taxKind: z.string().trim().max(20).default(''),
})

const isShare = (typed: string) => {
  const rate = parseFraction(typed)
  return typed === '' || (rate !== null && rate.num > 0 && rate.num <= rate.den)
}

const inHalfWidth = (typed: string) => typed.normalize('NFKC')

const groupSentence = '区分ごとの率を、一行に「施設 1/3」のように書いてください。'

/** Rates that hold for some rows: a line each, name and fraction. */
const groupRates = z
  .string()
  .default('')
  .transform((typed, context) =>
    typed
      .split(/\r?\n/)
      .map((line) => line.normalize('NFKC').trim())
      .filter((line) => line !== '')
      .map((line) => {
        const [, name = '', rate = ''] = /^(\S{1,20})\s+(\S+)$/.exec(line) ?? []
        if (name === '' || !isShare(rate))
          context.addIssue({ code: 'custom', message: groupSentence })
        return { name, rate }
      }),
  )

export const SchemeForm = z
  .object({
    /** The listed subsidy that was read, where it came from one. */
    listingId: z
      .preprocess(blankAsNull, z.uuid('制度を選び直してください。').nullable())
      .default(null),
    name: z.string().trim().min(1, '制度・財源の名称を入れてください。').max(100),
    kind: z.enum(['national', 'prefecture', 'bond', 'reserve', 'fee', 'donation'], {
      error: '財源の種類を選んでください。',
    }),
    rate: z
      .string()
      .trim()
      .default('')
      .refine(
        isShare,
        '率を、分数で入れてください（例：2/3）。確かめられないときは空けておきます。',
      )
      .transform(inHalfWidth),
    rates: groupRates,
    taxShare: z
      .string()
      .trim()
      .default('')
      .refine(isShare, '交付税に算入される割合を、分数で入れてください（例：1/2）。'),
    taxKind: z.enum(['', '普通', '特別']).default(''),
    capYen: yenOrNull(),
    allottedYen: yenOrNull(),
    unitYen: z.preprocess((typed) => (typed === '' || typed === undefined ? '1000' : typed), yen()),
    isNetBase: z
      .string()
      .optional()
      .transform((typed) => typed === 'on'),
    specialLaw: z
      .enum(['', ...bondLaws], { error: '根拠となる法律を、一覧から選んでください。' })
      .default(''),
    sameCost: z.preprocess(
      (typed) => (typed === '' || typed === undefined ? 'unknown' : typed),
      z.enum(sameCostRules),
    ),
    clause: z.string().trim().max(60).default(''),
    page: z.string().trim().max(200).default(''),
    deadlineOn: localDateOrNull('締切を日付で入れてください。'),
    isSample: z.literal('on').optional(),
  })
  .refine((typed) => !typed.specialLaw.startsWith('そのほか') || typed.page !== '', {
    path: ['page'],
    error: '根拠となる法律の名と条を、根拠のページに書いてください。',
  })
  .refine((typed) => (typed.rate === '' && typed.rates.length === 0) || typed.page !== '', {
    path: ['page'],
    error: '率を確かめた公募要領・要綱のページを入れてください。',
  })

/** The rate that was open, as the person read it who found it. */
export const RateForm = z.object({
  schemeId: z.uuid(),
  rate: z
    .string()
    .trim()
    .refine((typed) => typed !== '' && isShare(typed), '率を、分数で入れてください（例：2/3）。')
    .transform(inHalfWidth),
  page: z.string().trim().min(1, '率を確かめた公募要領・要綱のページを入れてください。').max(200),
  capYen: yenOrNull(),
})
