import { z } from 'zod'
import { blankAsNull } from '#packages/japan'
import { groundFields } from '../fiscal-figures/forms.ts'
import { definitionKeys } from '../fiscal-figures/rules.ts'
import { units } from './rules.ts'

export const SheetForm = z.object({
  businessId: z.uuid(),
  pasted: z
    .string({ error: '表を貼り付けてください。' })
    .refine((text) => text.trim() !== '', '表を貼り付けてください。')
    .max(20_000, '一度に読み取れるのは2万字までです。何回かに分けて貼り付けてください。'),
  unit: z.enum(units, { error: '金額の単位を選んでください。' }),
  definition: z.preprocess(blankAsNull, z.enum(definitionKeys).nullable()),
  ...groundFields,
})

export const StepForm = z.object({ businessId: z.uuid(), sheetId: z.uuid() })
