import { z } from 'zod'
import { version } from '../forms.ts'
import { pointFields } from '../scores/forms.ts'

export const FirstPassForm = z.object({ callId: z.uuid(), version })
export const InterviewForm = z.object({
  ...{ callId: z.uuid(), applicationId: z.uuid() },
  ...pointFields,
  version,
})
export const InterviewFinalForm = z.object({
  ...{ callId: z.uuid(), applicationId: z.uuid() },
  version,
})
