import { z } from 'zod'
import { blankAsNull } from '#packages/japan'
import { trades } from './rules.ts'

const typed = {
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
  parentId: z.preprocess(blankAsNull, z.uuid('広い工程を選び直してください。').nullable()),
}

export const ProcessForm = z.object({ ...typed, isSample: z.literal('on').optional() })
export const ProcessEditForm = z.object({
  ...typed,
  processId: z.uuid(),
  version: z.coerce.number(),
})
