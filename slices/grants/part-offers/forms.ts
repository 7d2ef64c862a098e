import { z } from 'zod'
import { ticked } from '../forms.ts'

export const OfferForm = z.object({ callId: z.uuid(), applicationId: z.uuid() })

export const AnswerForm = z
  .object({
    applicationId: z.uuid(),
    answer: z.enum(['承諾', '辞退'], { error: '承諾するか、辞退するかを選んでください。' }),
    agrees: ticked,
  })
  .refine(({ answer, agrees }) => answer !== '承諾' || agrees, {
    path: ['agrees'],
    error: '承諾するときは、一部の額で事業を行うことに印を付けてください。',
  })
