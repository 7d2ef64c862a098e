import { z } from 'zod'
import { isFormat, isModel } from './rules.ts'

const asked = '個人情報を含む書き出しです。目的を10字以上で書き、もう一度本人確認をしてください。'

export const ContactsForm = z.object({
  model: z.string().refine(isModel, '何を書き出すか選んでください。'),
  format: z.string().refine(isFormat, 'どの形で書き出すか選んでください。'),
  closed: z.literal('on').optional(),
  reason: z.string({ error: asked }).trim().min(10, asked).max(300, '目的は300字までです。'),
})
