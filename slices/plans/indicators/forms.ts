import { z } from 'zod'
import { blankAsNull, fiscalYear, localDate, localDateOrNull } from '#packages/japan'
import { attributions, decimalOf, directions, indicatorKinds, periods } from './rules.ts'

const text = (most: number) => z.string().trim().max(most, `${most}字までで書いてください。`)
const months = (sentence: string) =>
  z.coerce.number({ error: sentence }).int(sentence).min(0, sentence).max(240, sentence)

function decimalOrNull(sentence: string) {
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

const yearOrNull = (sentence: string) => z.preprocess(blankAsNull, fiscalYear(sentence).nullable())

/** A public id, or an address in which it stands. */
const beadPid = z.preprocess(
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

export const IndicatorForm = z.object({
  goalId: z.preprocess(blankAsNull, z.uuid('目標を選び直してください。').nullable()),
  name: text(80).min(1, '指標の名称を入れてください。'),
  definition: text(400).min(10, '何をどう数えるかを、10字以上の一文で書いてください。'),
  numerator: text(200).default(''),
  denominator: text(200).default(''),
  unit: text(20).default(''),
  decimals: z.coerce.number().int().min(0).max(4).default(0),
  direction: z.preprocess(blankAsNull, z.enum(directions).nullable()),
  kind: z.enum(indicatorKinds, { error: '指標の種類を選んでください。' }),
  attribution: z.enum(attributions, {
    error: '市の事業とのつながり（A・B・C）を選んでください。',
  }),
  period: z.enum(periods, { error: '年度か暦年かを選んでください。' }),
  startsOn: localDate('取組を始める日を入れてください（例：令和8年4月1日）。'),
  effectLagMonths: months('効果が見えるまでの月数を、0〜240で入れてください。'),
  lagReason: text(300).default(''),
  releaseLagMonths: months('値が公表されるまでの月数を、0〜240で入れてください。'),
  graceMonths: months('猶予の月数を、0〜240で入れてください。').default(2),
  source: text(200).default(''),
  collector: text(100).default(''),
  baselinePid: beadPid,
  baselineYear: yearOrNull('基準の年を入れてください（例：2024）。'),
  baselineValue: decimalOrNull('基準値は数字で入れてください（例：15.5）。'),
  baselineDueOn: localDateOrNull('基準値を測る予定日を入れてください（例：令和9年3月31日）。'),
  targetValue: decimalOrNull('目標値は数字で入れてください（例：25）。'),
  targetYear: yearOrNull('目標の年を入れてください（例：令和12）。'),
  isSample: z.literal('on').optional(),
})

export const TargetForm = z.object({
  indicatorId: z.uuid(),
  version: z.coerce.number().int(),
  value: decimalOrNull('目標値は数字で入れてください（例：25）。').refine((v) => v !== null, {
    error: '目標値を入れてください。',
  }),
  dueYear: fiscalYear('目標の年を入れてください（例：令和12）。'),
  reason: z.string().trim().min(10, '目標を改める理由を、10字以上で書いてください。').max(400),
})
