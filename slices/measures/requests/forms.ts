import { z } from 'zod'
import { yenOrNull } from '#packages/japan'

export const RequestForm = z.object({ measureId: z.uuid(), roundId: z.uuid() })

export const ReturnForm = RequestForm.extend({
  reason: z.string().trim().min(10, '差し戻す理由を、10字以上で書いてください。').max(600),
})

/** What the sheet prints besides the rows: later years, and the answer to last year's opinions. */
export const NotesForm = RequestForm.extend({
  version: z.coerce.number().int(),
  laterYen: z.array(yenOrNull()).max(3).default([]),
  response: z.string().trim().max(1_000, '1,000字までで書いてください。').default(''),
})
