import { z } from 'zod'
import { replies } from '../attendances/rules.ts'
import { free, required } from '../forms.ts'

export const OwnReplyForm = z.object({
  meetingId: z.uuid(),
  reply: z.enum(replies, { error: '出欠を選んでください。' }),
  note: free(300),
})
export const OwnCheckForm = z.object({ meetingId: z.uuid() })
export const OwnWishForm = z.object({
  meetingId: z.uuid(),
  utteranceId: z.uuid('どの発言かを選んでください。'),
  wish: required('どう直してほしいかを書いてください。', 1_000),
})
