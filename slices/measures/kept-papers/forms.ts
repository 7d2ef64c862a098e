import { z } from 'zod'
import { blankAsNull } from '#packages/japan'
import { handKept } from './rules.ts'

export const KeepingForm = z.object({
  form: z.enum(handKept, { error: '残す帳票を選び直してください。' }),
  /** 査定書 is of a request; the others of a year. */
  requestId: z
    .preprocess(blankAsNull, z.uuid('要求を選び直してください。').nullable())
    .default(null),
  year: z
    .preprocess(
      blankAsNull,
      z.coerce.number({ error: '年度を選び直してください。' }).int().min(1990).max(2100).nullable(),
    )
    .default(null),
})
