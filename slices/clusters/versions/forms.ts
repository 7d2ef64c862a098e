import { z } from 'zod'
import { text, version } from '../forms.ts'

const lines = (empty: string) =>
  z
    .string()
    .default('')
    .transform((typed) =>
      typed
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .refine((typed) => typed !== '', { error: empty })
    .refine((typed) => typed.length <= 500, { error: '500字までで入れてください。' })

const step = { chainId: z.uuid(), version }

export const InquiryForm = z.object({
  ...step,
  asked: lines('だれに確かめてもらうかを入れてください（例：山岸 清さん（バフ研磨））。'),
  note: text(500),
})
export const FixForm = z.object({
  ...step,
  checkedBy: lines('確かめた産地の人を、一人以上入れてください（例：山岸 清さん（バフ研磨））。'),
})
export const RevisionForm = z.object(step)
