import { z } from 'zod'

export const AssetTermForm = z.object({
  lineId: z.uuid(),
  number: z.coerce.number().int().min(1).max(1_000),
  assetKind: z
    .string()
    .trim()
    .min(1, '処分制限期間の表にある財産の種類を入れてください。')
    .max(100, '財産の種類は100字までで書いてください。'),
  years: z.coerce
    .number({ error: '処分制限の年数を数字で入れてください（例 5）。' })
    .int('処分制限の年数を数字で入れてください（例 5）。')
    .min(1, '処分制限の年数は1年から60年までです。')
    .max(60, '処分制限の年数は1年から60年までです。'),
  page: z
    .string()
    .trim()
    .min(1, '年数を確かめた表（告示・要綱）のページを入れてください。')
    .max(200, 'ページは200字までで書いてください。'),
})
