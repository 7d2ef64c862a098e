import { z } from 'zod'
import { localDate, yenOrNull } from '#packages/japan'
import { free, idOrNull, ticked, version } from '../forms.ts'

/** One application decided otherwise than by its place. */
export const OutcomeForm = z.object({
  callId: z.uuid(),
  applicationId: z.uuid('案件を選んでください。'),
  decided: z.enum(['採択', '補欠', '不採択'], { error: '採否を選んでください。' }),
  amountYen: yenOrNull('採択の額を円で入れてください。'),
  deviationReason: free(600),
})

export const PartForm = z.object({
  callId: z.uuid(),
  applicationId: z.uuid('案件を選んでください。'),
  agreedOn: localDate('同意のあった日を、日付で入れてください。'),
})

export const DecideForm = z.object({
  callId: z.uuid(),
  departs: ticked,
  departReason: free(600),
  version,
})

export const PromotionForm = z.object({
  callId: z.uuid(),
  applicationId: idOrNull('案件を選んでください。'),
})
