import { z } from 'zod'
import { commonFields } from './rules.ts'

const ids = z
  .union([z.uuid().transform((id) => [id]), z.array(z.uuid())])
  .optional()
  .transform((chosen) => chosen ?? [])

export const SelectionForm = z.object({
  businessId: ids,
  /** All that match the filter of the list, not only those of the page. */
  whole: z.literal('on').optional(),
  query: z.string().max(4_000).default(''),
})

export const PasteForm = z.object({
  text: z
    .string()
    .trim()
    .min(1, '表計算ソフトから、見出しの行を含めて貼り付けてください。')
    .max(900_000, '貼り付けた内容が大きすぎます。分けて貼り付けてください。'),
})

const step = { bulkEditId: z.uuid(), version: z.coerce.number() }
const value = z.string().trim().max(200, '200字までで入れてください。').default('')

export const ChangesForm = z.object({
  ...step,
  ...(Object.fromEntries(commonFields.map((field) => [field, value])) as Record<
    (typeof commonFields)[number],
    typeof value
  >),
})

const reason = z.string().trim().min(5, '理由を5字以上で書いてください。').max(500)

export const ApplicationForm = z.object({ ...step, reason })
export const DiscardForm = z.object(step)
