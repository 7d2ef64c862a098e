import { z } from 'zod'
import { localDate, wholeNumberOrNull } from '#packages/japan'
import { levels, verifications, willingnesses } from './rules.ts'

const typed = {
  businessId: z.uuid(),
  level: z.enum(levels, { error: 'どのくらいできるかを選んでください。' }),
  materials: z
    .string()
    .default('')
    .transform((text) => [
      ...new Set(
        text
          .split(/[\s、,]+/)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      ),
    ]),
  lotFrom: z.preprocess(
    (value) => value ?? '',
    wholeNumberOrNull('最小のロットは1以上の整数で入れてください。').refine(
      (lot) => lot === null || lot > 0,
      { error: '最小のロットは1以上の整数で入れてください。' },
    ),
  ),
  willing: z.enum(willingnesses, { error: '新しい仕事を受けるかを選んでください。' }),
  verified: z.enum(verifications, { error: '何で確かめたかを選んでください。' }),
  verifiedOn: localDate('確かめた日を入れてください（例：令和8年11月24日）。'),
}

export const HoldingForm = z.object({
  ...typed,
  processId: z.uuid('工程を選んでください。'),
})
export const HoldingEditForm = z.object({
  ...typed,
  holdingId: z.uuid(),
  version: z.coerce.number(),
})
