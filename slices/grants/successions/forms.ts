import { z } from 'zod'
import { localDate } from '#packages/japan'
import { CaseForm, reasonText } from '../decisions/forms.ts'

export const causes = ['相続', '合併', '会社分割', '事業譲渡'] as const

export const SuccessionDraftForm = CaseForm.extend({
  cause: z.enum(causes, '承継の事由を選んでください。'),
  toName: z
    .string()
    .trim()
    .min(1, '承継する事業者の名称を、台帳のとおりに書いてください。')
    .max(200),
  succeededOn: localDate('承継した日を、日付で入れてください。'),
  reason: reasonText,
})

export const SuccessionDetails = z.object({
  cause: z.enum(causes),
  toBusinessId: z.string(),
  toName: z.string(),
  succeededOn: localDate(),
})
