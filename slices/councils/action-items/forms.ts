import { z } from 'zod'
import { localDate } from '#packages/japan'
import { free, hour, idOrNull, reason, required, version } from '../forms.ts'

const typed = {
  what: required('何をするかを書いてください（例：ろう付け講習の見積りを取る）。', 300),
  memberId: idOrNull('委員を一覧から選んでください。'),
  accountId: idOrNull('職員を一覧から選んでください。'),
  who: free(60),
  dueOn: localDate('いつまでかを、日付で入れてください。'),
}

type Owner = { memberId: string | null; accountId: string | null; who: string }
const isOne = ({ memberId, accountId, who }: Owner) =>
  [memberId !== null, accountId !== null, who !== ''].filter(Boolean).length === 1
const oneOwner = {
  path: ['who'],
  error: 'だれがするかを、委員・職員・それ以外のどれか一つで決めてください。',
}

export const ActionItemForm = z
  .object({
    ...typed,
    meetingId: z.uuid(),
    itemId: idOrNull('議題を一覧から選んでください。'),
  })
  .refine(isOne, oneOwner)
export type ActionItemTyped = z.infer<typeof ActionItemForm>

export const ActionItemEditForm = z
  .object({ ...typed, actionItemId: z.uuid(), version })
  .refine(isOne, oneOwner)

export const ReadBackForm = z.object({
  meetingId: z.uuid(),
  time: hour('読み上げた時刻を 15:20 の形で入れてください。'),
})
export const SendingForm = z.object({ meetingId: z.uuid() })
export const CompletionForm = z.object({
  actionItemId: z.uuid(),
  note: required('どうなったかを書いてください（例：3社から見積りを取った）。', 500),
  version,
})
export const DroppingForm = z.object({ actionItemId: z.uuid(), reason, version })
export const ReopeningForm = z.object({ actionItemId: z.uuid(), version })
