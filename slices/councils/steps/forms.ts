import { z } from 'zod'
import { between, free, required } from '../forms.ts'

const number = between(1, 17, '手順を一覧から選んでください。')
export const StepForm = z.object({ meetingId: z.uuid(), number, note: free(500) })
export const UndoneForm = z.object({ meetingId: z.uuid(), number })
export const SoWhatForm = z.object({
  meetingId: z.uuid(),
  soWhat: required('この会議で何が変わったかを書いてください。', 2_000),
})
