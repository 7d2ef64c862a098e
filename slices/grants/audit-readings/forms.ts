import { z } from 'zod'
import { free, reason } from '../forms.ts'
import { pointFields } from '../scores/forms.ts'

const of = { drawId: z.uuid(), applicationId: z.uuid() }

export const AskingForm = z.object({ ...of, reviewerId: z.uuid('審査員を選んでください。') })
export const PapersForm = z.object(of)
export const FileForm = z.object({ ...of, attachmentId: z.uuid() })
export const OwnReadingForm = z.object({ ...of, ...pointFields, note: free(600) })
export const RefusalForm = z.object({ ...of, reason })
