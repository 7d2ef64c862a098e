import { z } from 'zod'

/** 差戻し of a 流用伺 or a 繰越, with the version of the paper that was looked at. */
export const returning = {
  version: z.coerce.number().int(),
  reason: z.string().trim().min(10, '差し戻す理由を、10字以上で書いてください。').max(600),
}
