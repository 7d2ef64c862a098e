import { z } from 'zod'
import { blankAsNull } from '#packages/japan'
import { isPaperForm, type PaperForm } from './rules.ts'

const about = z
  .preprocess(blankAsNull, z.uuid('計画の版を選び直してください。').nullable())
  .default(null)

export const KeepingForm = z.object({
  form: z.custom<PaperForm>(
    (typed) => typeof typed === 'string' && isPaperForm(typed),
    '残す帳票を選び直してください。',
  ),
  planId: about,
  versionId: about,
  withId: about,
})
