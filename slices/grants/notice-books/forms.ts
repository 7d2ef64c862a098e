import { z } from 'zod'
import { localDate } from '#packages/japan'
import { applicationKinds } from '../selection-notices/rules.ts'

export const BookForm = z.object({
  callId: z.uuid(),
  /** Empty: all kinds. */
  kind: z.enum(['', ...applicationKinds], { error: '通知の種類を選んでください。' }).default(''),
})

/** The job's own input. */
export const BookOfJob = z.object({ bookId: z.uuid(), callName: z.string() })

export const ServiceForm = z.object({
  callId: z.uuid(),
  paperId: z.uuid('通知を選んでください。'),
  servedOn: localDate('到達した日を、日付で入れてください。'),
})
