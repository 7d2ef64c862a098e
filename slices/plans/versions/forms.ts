import { z } from 'zod'
import { localDate } from '#packages/japan'

const named = { planId: z.uuid(), versionId: z.uuid() }
const fresh = { ...named, version: z.coerce.number().int() }
const why = (sentence: string) => z.string().trim().min(10, sentence).max(1_000)

export const StepForm = z.object(fresh)

export const RevisionForm = z.object({
  planId: z.uuid(),
  kind: z.enum(['revision', 'minor', 'erratum'], {
    error: '改定・軽微な修正・正誤のどれかを選んでください。',
  }),
  reason: why('改める理由を、10字以上で書いてください。'),
})

export const ReturnForm = z.object({
  ...fresh,
  reason: why('素案に戻す理由を、10字以上で書いてください。'),
})

export const AbandonmentForm = z.object({
  ...fresh,
  reason: why('取りやめる理由を、10字以上で書いてください。'),
})

export const VoteForm = z.object({
  ...fresh,
  voteNumber: z.string().trim().min(1, '議案の番号を入れてください（例：議案第12号）。').max(60),
  votedOn: localDate('議決の日を入れてください（例：令和8年12月18日）。'),
})

export const AdoptionForm = z.object({
  ...fresh,
  decidedOn: localDate('策定した日を入れてください（例：令和9年3月25日）。'),
})
