import { z } from 'zod'
import { idOrNull, reason, required, ticked } from '../forms.ts'
import { paperLabel } from '../papers/forms.ts'
import { audiences } from '../papers/rules.ts'

export const LivePaperForm = z.object({
  meetingId: z.uuid(),
  itemId: idOrNull('議題を一覧から選んでください。'),
  label: paperLabel,
  title: required('資料の題を入れてください。', 200),
  audience: z.enum(audiences, { error: 'だれが読めるかを選んでください。' }),
  onTheDay: ticked,
  /** One of the body's own sheets, or the public id of a record of the thread. */
  source: required('どの画面を資料にするかを選んでください。', 60),
})

export const LiveReplacementForm = z.object({ paperId: z.uuid(), changed: reason })
