import { z } from 'zod'
import { idOrNull } from '../forms.ts'

export const MemberBusinessForm = z.object({
  memberId: z.uuid(),
  businessId: idOrNull('事業者を一覧から選んでください。'),
})
