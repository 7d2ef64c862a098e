import { z } from 'zod'
import { localDate } from '#packages/japan'
import { reasonText } from '../decisions/forms.ts'
import { ReturnForm } from '../recalls/forms.ts'
import { partsFrom } from './rules.ts'

export const InstalmentsForm = ReturnForm.extend({
  parts: z.string().transform((text, context) => {
    const read = partsFrom(text)
    if (read !== null) return read
    context.addIssue({
      code: 'custom',
      message:
        '分割の納付は、1行に「2027-07-31 100,000」のように、日付と額を60行までで書いてください。',
    })
    return z.NEVER
  }),
  reason: reasonText,
})

export const InstalmentsDetails = z.object({
  returnId: z.string(),
  parts: z.array(z.object({ on: localDate(), yen: z.number() })),
})
