import { z } from 'zod'
import { oneFile } from '#platform'
import { on, reason, version } from '../forms.ts'

export const BringForm = z.object({
  file: oneFile('文化財一覧のCSVを選んでください。'),
})

export const TakeForm = z.object({ fileId: z.uuid(), version, withoutErrors: on })

export const UndoForm = z.object({ fileId: z.uuid(), version, reason })
