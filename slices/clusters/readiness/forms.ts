import { z } from 'zod'
import { localDate } from '#packages/japan'
import { on, required, text } from '../forms.ts'
import { items, replies } from './rules.ts'

const reply = z.enum(replies, { error: 'はい・一部・いいえ・不明から選んでください。' })

export const AssessmentForm = z.object({
  businessId: z.uuid(),
  onDay: localDate('聞いた日を入れてください（例：令和8年11月24日）。'),
  answers: z
    .array(reply)
    .length(items.length, '12の項目すべてに答えてください。分からない項目は「不明」です。'),
  source: required('何で知ったかを入れてください（例：訪問での聞き取り）。', 200),
  note: text(500),
  isSample: on,
})
