import { z } from 'zod'

const code = (sentence: string) =>
  z
    .string({ error: sentence })
    .trim()
    .regex(/^\d{5,6}$/, sentence)
    .transform((typed) => typed.slice(0, 5))

export const AreaChangeForm = z.object({
  fromCode: code('もとの地域コードを、5桁か6桁の数字で入れてください。'),
  toCode: code('いまの地域コードを、5桁か6桁の数字で入れてください。'),
  reason: z
    .string({ error: '根拠を書いてください。' })
    .trim()
    .min(5, '対応の根拠（告示など）を、5字以上で書いてください。')
    .max(200, '200字までで書いてください。'),
})
