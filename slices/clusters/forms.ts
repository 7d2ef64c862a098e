import { z } from 'zod'
import { wholeNumberOrNull } from '#packages/japan'

const text = (most: number) =>
  z.string().trim().max(most, `${most}字までで入れてください。`).default('')

const words = z
  .string()
  .default('')
  .transform((typed) => [
    ...new Set(
      typed
        .split(/[\r\n、,]+/)
        .map((word) => word.trim())
        .filter((word) => word !== ''),
    ),
  ])

export const ClusterForm = z
  .object({
    name: z.string().trim().min(1, '産地の名称を入れてください（例：鯖江の眼鏡）。').max(100),
    kana: text(100),
    nameEn: text(100),
    trade: text(50),
    products: words,
    districts: words,
    originYear: z.preprocess(
      (value) => value ?? '',
      wholeNumberOrNull('起源の年を西暦で入れてください（例：1905）。'),
    ),
    originWho: text(100),
    origin: text(2_000),
    originSource: text(300),
    naturalGround: text(2_000),
    historicalGround: text(2_000),
    isSample: z.literal('on').optional(),
  })
  .refine((typed) => typed.origin === '' || typed.originSource !== '', {
    path: ['originSource'],
    error: '由来を何で知ったか、出典を入れてください（例：市史、組合の50年史）。',
  })
