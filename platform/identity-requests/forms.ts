import { z } from 'zod'
import { AccountForm } from '../accounts/actions/open-account.ts'

const ground = z
  .string({ error: '本人をどう確かめたかを、5字以上で書いてください。' })
  .trim()
  .min(5, '本人をどう確かめたかを、5字以上で書いてください。')
  .max(200, '200字までです。')

export const LinkForm = z.object({
  requestId: z.uuid(),
  accountId: z.uuid({ error: '結び付ける利用者を選んでください。' }),
  ground,
})

export const OpeningForm = AccountForm.omit({ isSample: true }).extend({
  requestId: z.uuid(),
  ground,
})

export const RefusalForm = z.object({
  requestId: z.uuid(),
  reason: z
    .string({ error: '理由を書いてください。' })
    .trim()
    .min(2, '理由を書いてください。')
    .max(200, '理由は200字までです。'),
})
