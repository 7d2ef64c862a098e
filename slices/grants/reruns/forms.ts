import { z } from 'zod'
import { free, reason } from '../forms.ts'
import { remedies } from './rules.ts'

export const RerunForm = z.object({
  requestId: z.uuid(),
  cause: reason,
  corrections: free(4000),
  vetoes: free(2000),
  remedy: z.enum(remedies, { error: '救済の方法を選んでください。' }),
  remedyNote: free(600),
})
