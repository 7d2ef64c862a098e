import { z } from 'zod'
import { localDate, signedWholeNumber } from '#packages/japan'
import { stages } from '../rounds/rules.ts'

export const RevivalForm = z.object({
  measureId: z.uuid(),
  roundId: z.uuid(),
  /** The stage whose 内示 the person was looking at. */
  stage: z.enum(stages, { error: '内示の段階が分かりません。開き直してください。' }),
  newFacts: z
    .string()
    .trim()
    .min(20, '要求の後に分かった新しい事実を、20字以上で書いてください。')
    .max(1_000, '1,000字までで書いてください。'),
  learntOn: localDate('新しい事実が分かった日を入れてください（例：令和9年2月5日）。'),
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        amountYen: signedWholeNumber('金額は数字で入れてください（例 6000）。').transform(
          (k) => k * 1_000,
        ),
      }),
    )
    .min(1, '復活を求める額を入れてください。'),
})

export const SettlingForm = z.object({ roundId: z.uuid() })
