import { z } from 'zod'
import { blankAsNull, localDate, wholeNumberOrNull } from '#packages/japan'
import { beadPid, decimalOrNull, yearTyped } from '../indicators/forms.ts'
import { decimalOf } from '../indicators/rules.ts'

export const certainties = ['確定', '暫定', '推計'] as const

/** What publishers write where a cell is suppressed. */
const suppressed = /^[XxＸｘχΧ]$|^秘匿$|^X（秘匿）$/

/** A number, or the sign of suppression; blank is null. */
const reading = z.preprocess(
  blankAsNull,
  z
    .string()
    .trim()
    .transform((typed, context): number | 'X' => {
      if (suppressed.test(typed)) return 'X'
      const value = decimalOf(typed)
      if (value !== null) return value
      context.addIssue({
        code: 'custom',
        message: '値は数字で入れてください（例：15.5）。伏せられた値は「X」です。',
      })
      return z.NEVER
    })
    .nullable(),
)

export const ReadingForm = z.object({
  year: yearTyped,
  value: reading,
  isSuppressed: z.literal('on').optional(),
  vintageOn: localDate('いつ公表された値かを入れてください。'),
  certainty: z.enum(certainties, { error: '確定・暫定・推計のどれかを選んでください。' }),
  numerator: decimalOrNull('分子は数字で入れてください。'),
  denominator: decimalOrNull('分母は数字で入れてください。'),
  n: wholeNumberOrNull('回答の数は、0以上の整数で入れてください。'),
  population: wholeNumberOrNull('対象の数は、0以上の整数で入れてください。'),
  standardError: decimalOrNull('標準誤差は数字で入れてください。'),
  source: z.string().trim().max(200, '200字までで書いてください。').default(''),
  sourcePid: beadPid,
  note: z.string().trim().max(300, '300字までで書いてください。').default(''),
})
export type Reading = z.output<typeof ReadingForm>

export const ObservationForm = ReadingForm.extend({ indicatorId: z.uuid() })

export const WithdrawalForm = z.object({
  indicatorId: z.uuid(),
  observationId: z.uuid(),
  reason: z
    .string()
    .trim()
    .min(5, '取り下げる理由を、5字以上で書いてください。')
    .max(300, '300字までで書いてください。'),
})
