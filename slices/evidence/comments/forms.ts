import { z } from 'zod'

export const CommentForm = z.object({
  beadPid: z.string(),
  text: z
    .string()
    .trim()
    .min(1, 'コメントを書いてください。')
    .max(2000, '2,000字までで書いてください。'),
})
