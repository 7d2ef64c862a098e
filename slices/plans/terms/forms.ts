import { z } from 'zod'
import { localDate, localDateOrNull } from '#packages/japan'
import { reviewChoices } from './rules.ts'

const days = {
  noticeOn: localDateOrNull('告示日を日付で入れてください。'),
  voteOn: localDateOrNull('投票日を日付で入れてください。'),
}

export const TermForm = z.object({
  holder: z.string().trim().min(1, '首長の氏名を入れてください。').max(60),
  startsOn: localDate('任期の始まりの日を入れてください。'),
  endsOn: localDateOrNull('任期の終わりの日を入れてください。'),
  ...days,
})

export const ElectionForm = z.object({
  termId: z.uuid(),
  version: z.coerce.number().int(),
  ...days,
})

export const ReviewForm = z.object({
  termId: z.uuid(),
  pledgeId: z.uuid(),
  choice: z.enum(reviewChoices, { error: '継続・変更・終了のどれかを選んでください。' }),
  reason: z.string().trim().min(10, 'そう決めた理由を、10字以上で書いてください。').max(400),
})
