import { z } from 'zod'
import { blankAsNull, fiscalYear, localDateOrNull, yen, yenOrNull } from '#packages/japan'
import { returning } from '../money-steps/forms.ts'
import { carryoverKinds } from './rules.ts'

const part = z.preprocess((typed) => (blankAsNull(typed) === null ? '0' : typed), yen())

export const CarryoverForm = z.object({
  measureId: z.uuid(),
  fiscalYear: fiscalYear('繰り越す年度を入れてください（例：令和8）。'),
  kind: z.enum(carryoverKinds, { error: '繰越明許費か事故繰越しかを選んでください。' }),
  roundId: z
    .union([z.literal('').transform(() => null), z.uuid()], { error: '予算を選んでください。' })
    .default(null),
  limitYen: yenOrNull(),
  contractOn: localDateOrNull('契約の日を入れてください（例：令和9年2月10日）。'),
  amountYen: yen('金額は数字で入れてください（例 6000）。').refine(
    (amount) => amount > 0,
    '金額は1円以上で入れてください。',
  ),
  receivedYen: part,
  nationalYen: part,
  prefectureYen: part,
  bondYen: part,
  otherYen: part,
  /** Which 節 it comes out of; asked where the year's lines are known. */
  lines: z.array(z.object({ lineId: z.uuid(), amountYen: part })).default([]),
  reason: z
    .string()
    .trim()
    .min(10, '年度内に終わらない理由を、10字以上で書いてください。')
    .max(600, '600字までで書いてください。'),
})
export type CarryoverTyped = Omit<z.output<typeof CarryoverForm>, 'measureId' | 'lines'>

export const StepForm = z.object({ carryoverId: z.uuid(), version: z.coerce.number().int() })
export const ReturnForm = z.object({ carryoverId: z.uuid(), ...returning })
