import { z } from 'zod'
import { declarable } from '../conflicts/rules.ts'
import { ticked, version } from '../forms.ts'

const several = z.preprocess(
  (typed) => (typed === undefined || typed === '' ? [] : [typed].flat()),
  z.array(z.uuid()).max(200),
)

export const MarksForm = z.object({
  callId: z.uuid(),
  /** Firms of the part of the list that was on the page. */
  shown: z
    .string()
    .transform((text) => text.split(' ').filter((one) => one !== ''))
    .pipe(z.array(z.uuid()).max(200)),
  marked: several,
})

export const KindForm = z.object({
  callId: z.uuid(),
  businessId: z.uuid(),
  kind: z.enum(declarable, { error: '関わりの種類を選んでください。' }),
  isCompetitor: ticked,
})

export const HandInForm = z.object({ callId: z.uuid(), version })
