import { z } from 'zod'
import { oneFile } from '#platform'
import { pointFields } from '../scores/forms.ts'

export const PaperForm = z.object({
  callId: z.uuid(),
  assignmentId: z.uuid('採点を選んでください。'),
  ...pointFields,
  file: oneFile('採点票の写しを選んでください。'),
})

export const PaperCheckForm = z.object({ callId: z.uuid(), assignmentId: z.uuid() })
