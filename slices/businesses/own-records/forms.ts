import { z } from 'zod'
import { localDate, localDateOrNull } from '#packages/japan'

export const AccountLinkForm = z.object({
  businessId: z.uuid(),
  accountId: z.uuid({ error: 'アカウントを選んでください。' }),
  part: z.enum(['本人', '代理'], { error: '本人か代理かを選んでください。' }),
  coversConsents: z.literal('on').optional(),
  validFrom: localDate('いつからかを入れてください（例：令和8年11月24日）。'),
  validUntil: z.preprocess((value) => value ?? '', localDateOrNull()),
  ground: z
    .string()
    .trim()
    .min(5, '何で確かめたかを5字以上で書いてください（例：委任状、窓口での本人確認）。')
    .max(300),
})

export const AccountLinkEndForm = z.object({
  businessId: z.uuid(),
  linkId: z.uuid(),
  reason: z.string().trim().min(5, '終える理由を5字以上で書いてください。').max(300),
})
