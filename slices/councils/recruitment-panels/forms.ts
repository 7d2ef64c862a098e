import { z } from 'zod'
import { localDateOrNull, wholeNumber } from '#packages/japan'
import { free, reason, version } from '../forms.ts'

export const SeatForm = z.object({
  recruitmentId: z.uuid(),
  place: wholeNumber('選考する人を選んでください。'),
  accountId: z.uuid('アカウントを一覧から選んでください。'),
})

export const JudgingForm = z.object({
  recruitmentId: z.uuid(),
  seedValue: free(100).pipe(
    z.string().min(1, 'くじの種の値を入れてください（例：18.4）。後で公表します。'),
  ),
  judgeBy: localDateOrNull('採点の期限を、日付で入れてください。'),
  version,
})

export const CloseForm = z.object({ recruitmentId: z.uuid(), version })

export const ReturnForm = z.object({
  recruitmentId: z.uuid(),
  place: wholeNumber('選考する人を選んでください。'),
  reason,
})
