import { z } from 'zod'

export const RequestForm = z.object({
  words: z.string().trim().min(1, 'さがした言葉を入れてください。').max(200),
  note: z.string().trim().max(500, '500字までで書いてください。').default(''),
})
