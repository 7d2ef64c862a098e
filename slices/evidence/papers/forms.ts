import { z } from 'zod'
import { blankAsNull } from '#packages/japan'

const idOrNull = z.preprocess(blankAsNull, z.uuid().nullable())

export const FreezingForm = z.object({
  beadPid: z.string(),
  reader: z.enum(['public', 'staff'], { error: '誰に向けた帳票かを選んでください。' }),
  decision: idOrNull,
  replaces: idOrNull,
  changed: z
    .string()
    .optional()
    .transform((typed) => (typed ?? '').trim().slice(0, 400)),
})
