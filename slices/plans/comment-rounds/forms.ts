import { z } from 'zod'
import { localDate } from '#packages/japan'
import { channels } from './rules.ts'

export const PublicationForm = z.object({
  planId: z.uuid(),
  versionId: z.uuid(),
  version: z.coerce.number().int(),
  closesOn: localDate('締切の日を入れてください（例：令和9年1月4日）。'),
  shortReason: z.string().trim().max(400, '短くする理由は400字までです。').default(''),
  who: z.string().trim().min(1, '意見を出せる人を書いてください。').max(200),
  channels: z.preprocess(
    (value) => [value ?? []].flat(),
    z.array(z.enum(channels)).min(1, '受け付ける方法を一つ以上選んでください。'),
  ),
  papers: z.string().trim().min(5, '公表する資料の名前を書いてください。').max(2_000),
  basis: z
    .string()
    .trim()
    .min(5, '根拠一覧を付けてください（資料の名前と、置いてあるところ）。')
    .max(4_000),
})

export const RestartForm = z.object({
  planId: z.uuid(),
  roundId: z.uuid(),
  reason: z.string().trim().min(10, '募集をやり直す理由を、10字以上で書いてください。').max(1_000),
})
