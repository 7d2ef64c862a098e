import { z } from 'zod'
import { blankAsNull } from '#packages/japan'

export const JointForm = z.object({
  sheetId: z.uuid(),
  measureId: z.preprocess(blankAsNull, z.uuid('事業を選び直してください。').nullable()),
})
