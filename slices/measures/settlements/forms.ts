import { z } from 'zod'
import { isFiscalYear, localDate, localDateOrNull } from '#packages/japan'

/** The year stands in the address. */
const year = z.coerce.number().refine(isFiscalYear, '年度が正しくありません。')

export const SettlingForm = z.object({
  year,
  version: z.coerce.number().int(),
  on: localDate('決算を調製した日を入れてください（例：令和9年8月20日）。'),
  auditedOn: localDateOrNull('監査委員の審査が終わった日を入れてください。'),
})

export const DecidingForm = z.object({
  year,
  version: z.coerce.number().int(),
  on: localDate('議会が決めた日を入れてください（例：令和9年9月28日）。'),
  outcome: z.enum(['認定', '不認定'], { error: '認定か不認定かを選んでください。' }),
  note: z.string().trim().max(1_000, '1,000字までで書いてください。').default(''),
})
