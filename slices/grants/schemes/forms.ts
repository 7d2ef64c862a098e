import { z } from 'zod'
import { blankAsNull, fraction, localDateOrNull, yen } from '#packages/japan'
import { between, free, required, ticked, version, yenAboveZeroOrNull } from '../forms.ts'
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
