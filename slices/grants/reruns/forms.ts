import { z } from 'zod'
import { free, reason } from '../forms.ts'
import { remedies } from './rules.ts'

export const RerunForm = z.object({
  requestId: z.uuid(),
  cause: reason,
  corrections: z.string().trim().min(1, '直す点を書いてください。').max(4000),
  remedy: z.enum(remedies, { error: '救済の方法を選んでください。' }),
  remedyNote: free(600),
})
