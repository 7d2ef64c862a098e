import { z } from 'zod'
import { sameCostsConfirmed, sameMeasures } from './rules.ts'

export const CombinationForm = z.object({
  oneId: z.uuid(),
  otherId: z.uuid(),
  sameCost: z.enum(sameCostsConfirmed, {
    error: '同じ経費に重ねてよいかを、要綱のとおりに選んでください。',
  }),
  sameMeasure: z.enum(sameMeasures, {
    error: '同じ事業に重ねてよいかを、要綱のとおりに選んでください。',
  }),
  clause: z.string().trim().max(60, '条は60字までで書いてください。').default(''),
  page: z
    .string()
    .trim()
    .min(1, '確かめた交付要綱・公募要領のページを入れてください。')
    .max(200, 'ページは200字までで書いてください。'),
})
