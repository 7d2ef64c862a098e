import { z } from 'zod'
import { fiscalYear, yen } from '#packages/japan'

export const AmountForm = z.object({
  planId: z.uuid(),
  measurePid: z
    .string({ error: '事業を選んでください。' })
    .trim()
    .min(1, '事業を選んでください。')
    .max(60),
  fiscalYear: fiscalYear('年度を入れてください（例：令和9）。'),
  amountYen: yen('計画に書かれた額を、円で入れてください。'),
})
