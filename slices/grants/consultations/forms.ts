import { z } from 'zod'
import { localDate } from '#packages/japan'
import { free, required, version } from '../forms.ts'
import { recordedWays } from './rules.ts'

export const ConsultationForm = z.object({
  schemeId: z.uuid({ error: '制度を選んでください。' }),
  businessId: z.uuid({ error: '事業者を選んでください。' }),
  way: z.enum(recordedWays, { error: '相談の方法を選んでください。' }),
  consultedOn: localDate('相談を受けた日を、日付で入れてください。'),
  subject: required('相談の件名を書いてください。', 100),
  asked: required('相談の内容を書いてください。', 2000),
  answer: free(2000),
})

export const AnswerForm = z.object({
  consultationId: z.uuid(),
  version,
  answer: required('答えを書いてください。', 2000),
})
