import { z } from 'zod'
import { readers } from './rules.ts'

export const IssuingForm = z.object({
  bodyId: z.uuid(),
  reader: z.enum(readers, { error: 'だれに配る資料かを選んでください。' }),
})
