import { z } from 'zod'
import { oneOf } from '../establishments/forms.ts'
import { trades } from './rules.ts'

/** Several in one field, parted by blanks or commas, each once. */
export const words = z
  .string()
  .default('')
  .transform((typed) => [...new Set(typed.split(/[\s、,]+/).filter((one) => one !== ''))])

const typed = {
  trade: z.enum(trades, { error: 'どの産業の工程かを選んでください。' }),
  name: z
    .string()
    .trim()
    .min(1, '工程の名前を入れてください。')
    .max(60, '工程の名前は60字までです。'),
  synonyms: words,
  parentId: oneOf('広い工程を選び直してください。'),
}

export const ProcessForm = z.object({ ...typed, isSample: z.literal('on').optional() })
export const ProcessEditForm = z.object({
  ...typed,
  processId: z.uuid(),
  version: z.coerce.number(),
})
