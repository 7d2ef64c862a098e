import { z } from 'zod'
import { yen } from '#packages/japan'
import { returning } from '../money-steps/forms.ts'

export const TransferForm = z.object({
  /** Blank: out of 予備費. */
  fromLineId: z
    .union([z.literal('').transform(() => null), z.uuid()], {
      error: '流用元の節を選んでください。予備費のときは「予備費から充用」を選びます。',
    })
    .nullable(),
  toLineId: z.uuid('流用先の節を選んでください。'),
  amountYen: yen('金額は数字で入れてください（例 6000）。').refine(
    (amount) => amount > 0,
    '金額は1円以上で入れてください。',
  ),
  reason: z
    .string()
    .trim()
    .min(10, '流用する理由を、10字以上で書いてください。')
    .max(600, '600字までで書いてください。'),
})

export const StepForm = z.object({
  transferId: z.uuid(),
  version: z.coerce.number().int(),
})

export const ReturnForm = z.object({ transferId: z.uuid(), ...returning })
