import { z } from 'zod'
import { localDate } from '#packages/japan'
import { reason, version } from '../forms.ts'

export const ConfirmForm = z.object({
  callId: z.uuid(),
  scoreBy: localDate('採点の期限を、日付で入れてください。'),
  version,
})
export const ReserveForm = z.object({
  callId: z.uuid(),
  reviewerId: z.uuid('予備委員を選んでください。'),
})
export const MissingForm = z.object({
  callId: z.uuid(),
  assignmentId: z.uuid('案件を選んでください。'),
  reason,
})
export const ReopenForm = z.object({
  callId: z.uuid(),
  assignmentId: z.uuid('案件を選んでください。'),
  reason,
})
export const CloseForm = z.object({ callId: z.uuid(), version })
