import { z } from 'zod'

/** The amount of a grant is no demand: what more will be sold, and on what ground, has to be said. */
const NO_DEMAND =
  '補助金の額そのものは需要額ではありません。増える売上の見込みと根拠を入れてください。'

/** 1 trillion yen: more than any measure of a city brings about. */
const MOST_THOUSAND_YEN = 1_000_000_000

const wholeNumber = (text: string) =>
  /^[\d,，]+$/.test(text.normalize('NFKC').trim())
    ? Number(text.normalize('NFKC').replaceAll(/[,，\s]/g, ''))
    : Number.NaN

export const EffectForm = z.object({
  areaCode: z.string().regex(/^\d{5,6}$/, '地域コードを、5桁か6桁の数字で入れてください。'),
  /** The table whose sectors are meant. Empty: the nation's, as before there were others. */
  table: z.string().max(60).default(''),
  sector: z.string().regex(/^\d{2,4}$/, '需要が増える部門を選んでください。'),
  demand: z
    .string()
    .trim()
    .min(1, NO_DEMAND)
    .transform(wholeNumber)
    .refine((yen) => yen >= 1 && yen <= MOST_THOUSAND_YEN, {
      error: '増える需要を、1から1,000,000,000までの整数（千円）で入れてください。',
    }),
  localPercent: z
    .string()
    .trim()
    .default('100')
    .transform((text) => wholeNumber(text === '' ? '100' : text))
    .refine((share) => share >= 0 && share <= 100, {
      error: '地元で作る割合を、0から100までの整数（％）で入れてください。',
    }),
  ground: z.string().trim().min(10, NO_DEMAND).max(300, '根拠は300字までです。'),
})
export type EffectTyped = z.infer<typeof EffectForm>
