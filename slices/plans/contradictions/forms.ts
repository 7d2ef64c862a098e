import { z } from 'zod'
import { localDate } from '#packages/japan'

export const CheckForm = z.object({})

export const KeepingForm = z.object({
  contradictionId: z.uuid(),
  reason: z.string().trim().min(10, '残す理由を、10字以上で書いてください。').max(1_000),
  until: localDate('いつまで残すかを日付で入れてください（例：令和9年3月31日）。'),
})
