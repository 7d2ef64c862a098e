import { z } from 'zod'
import { localDate, localDateOrNull } from '#packages/japan'
import { pledgeStates } from './rules.ts'

export const PledgeForm = z.object({
  termId: z.uuid('任期を選んでください。'),
  words: z
    .string()
    .trim()
    .min(5, '公約を、公表された文のまま入れてください。')
    .max(400, '公約は400字までです。'),
  source: z.string().trim().min(3, '出典（選挙公報、政策集の名前と頁）を入れてください。').max(200),
  publishedOn: localDate('公表された日を入れてください（例：令和8年9月27日）。'),
  promisedBy: localDateOrNull('期限を日付で入れてください。任期中のときは空けておきます。'),
  isSample: z.literal('on').optional(),
})

export const StateForm = z.object({
  pledgeId: z.uuid(),
  state: z.enum(pledgeStates, { error: '状態を選んでください。' }),
  sentence: z
    .string()
    .trim()
    .min(10, '何が起きてその状態になったかを、10字以上の一文で書いてください。')
    .max(400),
  groundPid: z
    .string({ error: '根拠にする記録を選んでください。' })
    .trim()
    .min(1, '根拠にする記録を選んでください。')
    .max(60),
})

export const NoteForm = z.object({
  pledgeId: z.uuid(),
  words: z.string().trim(),
  note: z.string().trim().min(5, '市の注記を5字以上で書いてください。').max(1_000),
})

export const PledgeLinkForm = z.object({
  pledgeId: z.uuid(),
  target: z
    .string({ error: 'つなぐ目標か事業を選んでください。' })
    .trim()
    .min(1, 'つなぐ目標か事業を選んでください。')
    .max(60),
})
