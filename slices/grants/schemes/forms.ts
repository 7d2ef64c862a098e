import { z } from 'zod'
import { blankAsNull, fraction, localDateOrNull, yen } from '#packages/japan'
import { between, free, required, ticked, version, yenAboveZeroOrNull } from '../forms.ts'
import { relatedModes } from '../irregularities/rules.ts'
import { basisPointsFrom, lateRules, penaltyFirstDays } from '../scheme-editions/rules.ts'
import {
  categoriesFrom,
  disposalMethods,
  floorModes,
  kinds,
  legalNatures,
  otherModes,
  startRules,
  taxBases,
} from './rules.ts'

const asFraction = '補助率は「2/3」のように分数で入れてください。0.66では申請額が変わります。'

const terms = {
  legalNature: z.enum(legalNatures, {
    error: '交付決定の法的性質を、法務担当と決めて選んでください。',
  }),
  publicInterest: free(2000),
  outline: free(8000),
  nationalFunds: ticked,
  taxBasis: z.enum(taxBases, { error: '税抜か税込かを選んでください。' }),
  rate: fraction(asFraction),
  capYen: yenAboveZeroOrNull('上限額は、1円以上の数字で入れてください。'),
  floorYen: yen('下限額は、0以上の数字で入れてください。').default(0),
  floorMode: z.enum(floorModes).default('不交付'),
  roundUnitYen: between(1, 10_000, '端数の単位は、1〜10,000の整数で入れてください。').default(1000),
  deductsIncome: ticked,
  otherMode: z.enum(otherModes, { error: 'ほかの補助との関係を選んでください。' }),
  ceiling: z.preprocess(
    (value) => blankAsNull(value ?? ''),
    fraction('補助の総額の割合を、分数で入れてください（例：3/4）。').nullable(),
  ),
  reAwardYears: between(0, 20, '再交付を数える年数は、0〜20の整数で入れてください。').default(5),
  startRule: z.enum(startRules).default('交付決定後'),
  standardDays: between(1, 365, '標準処理期間は、1〜365の整数で入れてください。').default(60),
  correctionDays: between(1, 60, '補正の日数は、1〜60の整数で入れてください。').default(5),
  reportDays: between(1, 90, '実績報告の日数は、1〜90の整数で入れてください。').default(30),
  followUpYears: between(0, 20, '事業化状況を聞く年数は、0〜20の整数で入れてください。').default(5),
  disposalMethod: z.enum(disposalMethods).default('月数'),
  returnsProfit: ticked,
  perCategory: ticked,
  reportLatest: z
    .string()
    .trim()
    .regex(
      /^(0[4-9]|1[0-2]|0[1-3])-(0[1-9]|[12]\d|3[01])$/,
      '「04-10」のように、月と日を入れてください。',
    )
    .default('04-10'),
  withdrawalDays: between(1, 90, '取下げの日数は、1〜90の整数で入れてください。').default(15),
  shift: fraction('配分の変更の割合を、「1/5」のように分数で入れてください。').default({
    num: 1,
    den: 5,
  }),
  advance: fraction('概算払の割合を、「8/10」のように分数で入れてください。').default({
    num: 8,
    den: 10,
  }),
  administration: fraction('事務費の割合を、「1/10」のように分数で入れてください。').default({
    num: 1,
    den: 10,
  }),
  otherInspectorFromYen: yen('額は、0以上の数字で入れてください。').default(1_000_000),
  cashLimitYen: yen('額は、0以上の数字で入れてください。').default(100_000),
  assetThresholdYen: yen('額は、0以上の数字で入れてください。').default(500_000),
  bookYears: between(1, 30, '帳簿の年数は、1〜30の整数で入れてください。').default(5),
  relatedMode: z
    .enum(relatedModes, { error: '関係者との取引の扱いを選んでください。' })
    .default('原価まで'),
  returnDays: between(1, 365, '納付までの日数は、1〜365の整数で入れてください。').default(30),
  reminderDays: between(1, 90, '督促までの日数は、1〜90の整数で入れてください。').default(20),
  penaltyPercent: z
    .string()
    .default('10.95')
    .transform((text, context) => {
      const bp = basisPointsFrom(text)
      if (bp !== null) return bp
      context.addIssue({
        code: 'custom',
        message: '加算金・延滞金の年利は、「10.95」のように、％で小数2桁までで入れてください。',
      })
      return z.NEVER
    }),
  penaltyFirstDay: z
    .enum(penaltyFirstDays, { error: '加算金の日数の数え方を選んでください。' })
    .default('受領日を含める'),
  penaltyUnitYen: z
    .enum(['1', '10', '100'], { error: '加算金・延滞金の端数を選んでください。' })
    .default('1')
    .transform(Number),
  lateRule: z
    .enum(lateRules, { error: '延滞金の割合を選んでください。' })
    .default('要綱の年利による'),
  categories: z.string().transform((text, context) => {
    const read = categoriesFrom(text)
    if (read) return read
    context.addIssue({
      code: 'custom',
      message:
        '費目を、1行に一つ「装飾：上限300,000円、見積500,000円以上」のように、20行までで書いてください。',
    })
    return z.NEVER
  }),
}

export const SchemeForm = z.object({
  ...terms,
  measureId: z.uuid('この制度で行う事業を選んでください。'),
  name: required('制度の名称を入れてください（例：海外見本市出展支援補助金）。', 100),
  kind: z.enum(kinds, { error: '制度の種類を選んでください。' }),
  sunsetOn: localDateOrNull('終期は、日付で入れてください。'),
  isSample: ticked,
})
export const EditionForm = z.object({ ...terms, schemeId: z.uuid(), version })
export type Terms = Omit<z.infer<typeof EditionForm>, 'schemeId' | 'version'>
