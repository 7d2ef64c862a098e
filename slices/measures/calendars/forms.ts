import { z } from 'zod'
import { localDate, localDateOrNull } from '#packages/japan'
import { stepNames } from './rules.ts'

const day = localDateOrNull('日付で入れてください（例：令和9年2月26日）。')

export const CalendarForm = z.object({
  roundId: z.uuid(),
  version: z.coerce.number().int(),
  steps: z.partialRecord(z.enum(stepNames), day).default({}),
})

export const SubmissionForm = z.object({
  roundId: z.uuid(),
  submittedOn: localDate('議会に提出した日を入れてください（例：令和9年2月26日）。'),
})
