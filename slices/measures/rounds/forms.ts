import { z } from 'zod'
import { fiscalYear, localDate, localDateOrNull, yenOrNull } from '#packages/japan'
import { roundKinds, stages } from './rules.ts'

export const RoundForm = z.object({
  fiscalYear: fiscalYear('予算の年度を入れてください（例：令和9）。'),
  kind: z.enum(roundKinds, { error: '当初・補正の区分を選んでください。' }),
  dueOn: localDate('要求書の締切を入れてください（例：令和8年11月30日）。'),
  assemblyOn: localDateOrNull('議会に出す日を入れてください。'),
  policy: z.string().trim().max(2_000).default(''),
  reason: z.string().trim().max(1_000, '1,000字までで書いてください。').default(''),
  ceilings: z.array(z.object({ sectionId: z.uuid(), amountYen: yenOrNull() })).default([]),
})

export const ReleaseForm = z.object({
  roundId: z.uuid(),
  stage: z.enum(stages, { error: '内示する段階を選んでください。' }),
})

export const VoteForm = z.object({
  roundId: z.uuid(),
  votedOn: localDate('議決の日を入れてください（例：令和9年3月19日）。'),
  outcome: z
    .enum(['可決', '修正可決', '否決'], { error: '議決の結果を選んでください。' })
    .default('可決'),
})

export const ApprovalForm = z.object({
  roundId: z.uuid(),
  approvedOn: localDate('議会が承認した日を入れてください（例：令和9年6月18日）。'),
})
