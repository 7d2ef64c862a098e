import { z } from 'zod'
import { oneFile } from '#platform'
import { idOrNull, reason, required, ticked } from '../forms.ts'
import { audiences, isPaperLabel } from './rules.ts'

const file = oneFile('資料のファイル（PDF・Word・Excel）を選んでください。')

export const paperLabel = z
  .string()
  .transform((typed) => typed.normalize('NFKC').replace(/\s/g, ''))
  .refine(isPaperLabel, {
    error: '番号を、資料1、資料1-2、参考資料1、当日配布 のように入れてください。',
  })

export const PaperForm = z.object({
  meetingId: z.uuid(),
  itemId: idOrNull('議題を一覧から選んでください。'),
  label: paperLabel,
  title: required('資料の題を入れてください。', 200),
  audience: z.enum(audiences, { error: 'だれが読めるかを選んでください。' }),
  onTheDay: ticked,
  file,
})

export const ReplacementForm = z.object({ paperId: z.uuid(), changed: reason, file })
export const SendingForm = z.object({ meetingId: z.uuid() })
