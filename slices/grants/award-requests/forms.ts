import { z } from 'zod'
import { yen } from '#packages/japan'

export const AwardRequestForm = z.object({
  applicationId: z.uuid(),
  amountYen: yen('交付申請額を、円単位の整数で入れてください。').refine(
    (amount) => amount > 0,
    '交付申請額は1円以上で入れてください。',
  ),
  startsOn: z.string().optional(),
  difference: z.string().trim().max(1000, '1000字までで書いてください。').default(''),
})
