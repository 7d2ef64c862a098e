import { z } from 'zod'
import { signedWholeNumber } from '#packages/japan'

const Named = z.object({ roundId: z.uuid(), requestId: z.uuid() })

export const AmendmentForm = Named.extend({
  version: z.coerce.number().int(),
  reason: z
    .string()
    .trim()
    .min(5, '修正の内容を、5字以上で書いてください（例：議会修正案第1号）。')
    .max(300, '300字までで書いてください。'),
  lines: z
    .array(
      z.object({
        lineId: z.uuid(),
        amountYen: signedWholeNumber('金額は数字で入れてください（例 6000）。').transform(
          (k) => k * 1_000,
        ),
      }),
    )
    .min(1, '修正後の額を入れてください。'),
})

export const WithdrawalForm = Named.extend({ version: z.coerce.number().int() })
