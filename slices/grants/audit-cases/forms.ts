import { z } from 'zod'
import { localDate } from '#packages/japan'
import { free, reason, version } from '../forms.ts'

const of = { drawId: z.uuid(), applicationId: z.uuid() }

export const CaseForm = z.object({ ...of, version })

export const ReadingForm = z.object({
  ...of,
  reviewerId: z.uuid('審査員を選んでください。'),
  points: z
    .string()
    .trim()
    .regex(/^\d+(\s*[,、，]\s*\d+)*$/, '点を「4,3,5」のように、審査項目の順に書いてください。'),
  note: free(600),
})

export const OriginalForm = z.object({
  ...of,
  expenseId: z.uuid('支出を選んでください。'),
  result: z.enum(['一致', '相違', '提出なし'], { error: '原本の結果を選んでください。' }),
  seenOn: localDate('確かめた日を、日付で入れてください。'),
  note: free(600),
})

export const ClosingForm = z.object({
  ...of,
  finding: z.enum(['問題なし', '指摘あり'], { error: '結果を選んでください。' }),
  note: reason,
  version,
})
