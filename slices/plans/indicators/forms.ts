import { z } from 'zod'
import {
  blankAsNull,
  fiscalYear,
  localDate,
  localDateOrNull,
  parseFiscalYear,
  wholeNumberOrNull,
  yenOrNull,
} from '#packages/japan'
import {
  attributions,
  decimalOf,
  directions,
  errorModels,
  indicatorKinds,
  periods,
  shapes,
} from './rules.ts'

const text = (most: number) => z.string().trim().max(most, `${most}字までで書いてください。`)
const months = (sentence: string) =>
  z.coerce.number({ error: sentence }).int(sentence).min(0, sentence).max(240, sentence)
const monthsOrNull = (sentence: string) => z.preprocess(blankAsNull, months(sentence).nullable())
const yearSentence = '「令和7」または「2025」のように入れてください。'

/** A number as people write it; blank is null, which is not 0. */
export function decimalOrNull(sentence: string) {
  return z.preprocess(
    blankAsNull,
    z
      .string()
      .transform((typed, context): number => {
        const value = decimalOf(typed)
        if (value !== null) return value
        context.addIssue({ code: 'custom', message: sentence })
        return z.NEVER
      })
      .nullable(),
  )
}

export const yearOrNull = z.preprocess(blankAsNull, fiscalYear(yearSentence).nullable())
export const yearTyped = fiscalYear(yearSentence)

/** Lines 「令和6 1,200」: a year and its value. */
export const yearValues = z
  .string()
  .max(2_000)
  .default('')
  .transform((typed, context): { year: number; value: number }[] => {
    const found = new Map<number, number>()
    for (const line of typed.split(/\r?\n/).map((one) => one.trim())) {
      if (line === '') continue
      const [first = '', second = ''] = line.normalize('NFKC').split(/[\s:=,、　]+(.+)/, 2)
      const [year, value] = [parseFiscalYear(first), decimalOf(second)]
      if (year === null || value === null || found.has(year)) {
        context.addIssue({
          code: 'custom',
          message: `「${line}」を読めません。1行に一つ、「2024 1,200」のように年と値を書いてください。`,
        })
        return z.NEVER
      }
      found.set(year, value)
    }
    return [...found]
      .map(([year, value]) => ({ year, value }))
      .sort((one, other) => one.year - other.year)
  })

/** A public id, or an address in which it stands. */
export const beadPid = z.preprocess(
  blankAsNull,
  z
    .string()
    .transform((typed, context): string => {
      const found = /\d{5,6}-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i.exec(typed)?.[0]
      if (found) return found
      context.addIssue({ code: 'custom', message: '統計の根拠カードを選んでください。' })
      return z.NEVER
    })
    .nullable(),
)

export const targetFields = {
  targetValue: decimalOrNull('目標値は数字で入れてください（例：25）。'),
  targetLow: decimalOrNull('範囲の下限は数字で入れてください（例：90）。'),
  targetYear: yearOrNull,
  shape: z.enum(shapes, { error: '目標までの道すじを選んでください。' }).default('直線'),
  points: yearValues,
}

export const IndicatorForm = z.object({
  goalId: z.preprocess(blankAsNull, z.uuid('目標を選び直してください。').nullable()),
  name: text(80).min(1, '指標の名称を入れてください。'),
  definition: text(400).min(10, '何をどう数えるかを、10字以上の一文で書いてください。'),
  numerator: text(200).default(''),
  denominator: text(200).default(''),
  population: text(200).default(''),
  area: text(100).default(''),
  unit: text(20).default(''),
  decimals: z.coerce.number().int().min(0).max(4).default(0),
  direction: z.preprocess(blankAsNull, z.enum(directions).nullable()),
  kind: z.enum(indicatorKinds, { error: '指標の種類を選んでください。' }),
  attribution: z.enum(attributions, {
    error: '市の事業とのつながり（A・B・C）を選んでください。',
  }),
  period: z.enum(periods, { error: '値が出る期間を選んでください。' }),
  surveyYear: yearOrNull,
  startsOn: localDate('取組を始める日を入れてください（例：令和8年4月1日）。'),
  effectLagMonths: months('効果が見えるまでの月数を、0〜240で入れてください。'),
  lagReason: text(300).default(''),
  releaseLagMonths: monthsOrNull('値が公表されるまでの月数を、0〜240で入れてください。'),
  releaseMonth: z.preprocess(
    blankAsNull,
    z.coerce
      .number({ error: '公表される月を、1〜12で入れてください。' })
      .int()
      .min(1, '公表される月を、1〜12で入れてください。')
      .max(12, '公表される月を、1〜12で入れてください。')
      .nullable(),
  ),
  graceMonths: months('猶予の月数を、0〜240で入れてください。').default(2),
  source: text(200).default(''),
  collector: text(100).default(''),
  costYen: yenOrNull(),
  ownerName: text(60).default(''),
  baselinePid: beadPid,
  baselineYear: yearOrNull,
  baselineValue: decimalOrNull('基準値は数字で入れてください（例：15.5）。'),
  baselineDueOn: localDateOrNull('基準値を測る予定日を入れてください（例：令和9年3月31日）。'),
  ...targetFields,
  mcid: decimalOrNull('意味のある最小の変化は数字で入れてください（例：2）。'),
  errorModel: z.enum(errorModels).default('なし'),
  sampleSize: wholeNumberOrNull('答える数の見込みは、0以上の整数で入れてください。'),
  populationSize: wholeNumberOrNull('対象の数は、0以上の整数で入れてください。'),
  revisionWidth: decimalOrNull('改定の幅は数字で入れてください。'),
  past: yearValues,
  isByIndustry: z.literal('on').optional(),
  editionYear: yearOrNull,
  establishments: wholeNumberOrNull('事業所の数は、0以上の整数で入れてください。'),
  grantCondition: text(200).default(''),
  comparison: text(200).default(''),
  reviewTrigger: text(300).default(''),
  disaggregations: text(200).default(''),
  isSample: z.literal('on').optional(),
  /** Why a warning is set aside, by its name: `aside.Q08`. */
  aside: z.record(z.string(), text(300)).default({}),
})

export type Typed = z.output<typeof IndicatorForm>

export const AsideForm = z.object({
  indicatorId: z.uuid(),
  checkId: z.string().regex(/^Q\d\d$/),
  reason: z.string().trim().min(5, '目をつぶる理由を、5字以上で書いてください。').max(300),
})
