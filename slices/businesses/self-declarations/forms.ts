import { z } from 'zod'

export const genders = ['女性', '男性', 'そのほか'] as const

export const DeclarationForm = z.object({
  businessId: z.uuid(),
  gender: z.enum([...genders, '答えない'], { error: 'いずれかを選んでください。' }),
})
