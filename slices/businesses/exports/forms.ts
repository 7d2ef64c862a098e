import { z } from 'zod'

const asked = '個人情報を含む書き出しです。目的を10字以上で書き、もう一度本人確認をしてください。'

export const ContactsForm = z.object({
  reason: z.string({ error: asked }).trim().min(10, asked).max(300, '目的は300字までです。'),
})
