import { z } from 'zod'
import { costClasses } from './rules.ts'

export const HardnessForm = z.object({
  lineId: z.uuid(),
  number: z.coerce.number().int().min(1).max(1_000),
  class: z.enum(costClasses, { error: 'ハード・ソフトの別を選んでください。' }),
  reason: z
    .string()
    .trim()
    .min(10, '節による区分と違える理由を、10文字以上で書いてください。')
    .max(300, '理由は300字までで書いてください。'),
})
