import { z } from 'zod'
import { ticked } from '../forms.ts'

export const SubmissionForm = z.object({
  applicationId: z.uuid(),
  taxConsent: z.literal('on', {
    error: '市税の納付状況を市が確かめることに、同意の印を付けてください。',
  }),
  antisocialConsent: z.literal('on', {
    error: '暴力団排除の照会に、同意の印を付けてください。',
  }),
  publicationConsent: ticked,
  keepsTelltales: ticked,
})
