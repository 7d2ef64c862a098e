import { z } from 'zod'
import { columnKeys } from './rules.ts'

const one = z.enum(columnKeys, { error: '一覧にない列です。' })

export const ColumnsForm = z.object({
  column: z
    .union([one.transform((key) => [key]), z.array(one)], {
      error: '列を一つ以上選んでください。',
    })
    .optional(),
  standard: z.literal('on').optional(),
})
