import { z } from 'zod'

export const OpeningForm = z.object({
  callId: z.uuid(),
  applicationId: z.uuid(),
  attachmentId: z.uuid(),
})
