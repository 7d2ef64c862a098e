import { z } from 'zod'
import { oneFile } from '#platform'
import { idOrNull } from '../forms.ts'
import { slots } from './rules.ts'

export const AttachmentForm = z.object({
  applicationId: z.uuid(),
  slot: z.enum(slots, { error: '何の書類かを選んでください。' }),
  supersedesId: idOrNull('差し替える添付を選んでください。'),
  file: oneFile('送るファイルか写真を選んでください。'),
})

export const RemovalForm = z.object({ applicationId: z.uuid(), attachmentId: z.uuid() })
