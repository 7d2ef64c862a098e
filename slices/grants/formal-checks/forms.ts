import { z } from 'zod'
import { free, version } from '../forms.ts'
import { answers, checklist } from './rules.ts'

const answer = z
  .union([z.literal(''), z.enum(answers, { error: '適・否・該当なしから選んでください。' })])
  .default('')
  .transform((typed) => (typed === '' ? null : typed))

const inquiry = z
  .union([z.literal(''), z.enum(['yes', 'no'], { error: '答えを選んでください。' })])
  .default('')
  .transform((typed) => (typed === '' ? null : typed === 'yes'))

export const FormalCheckForm = z.object({
  applicationId: z.uuid(),
  version,
  answers: z.object(Object.fromEntries(checklist.map(({ code }) => [code, answer]))).prefault({}),
  isTaxClear: inquiry,
  isGangClear: inquiry,
  note: free(1000),
})

export const CompletionForm = z.object({ applicationId: z.uuid(), version })
