import { z } from 'zod'
import { trades } from './rules.ts'

export const ProcessForm = z.object({
  trade: z.enum(trades, { error: 'どの産業の工程かを選んでください。' }),
  name: z
    .string()
    .trim()
    .min(1, '工程の名前を入れてください。')
    .max(60, '工程の名前は60字までです。'),
  synonyms: z
    .string()
    .default('')
    .transform((typed) => [
      ...new Set(
        typed
          .split(/[\s、,]+/)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      ),
    ]),
  isSample: z.literal('on').optional(),
})
