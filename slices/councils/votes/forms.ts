import { z } from 'zod'
import { wholeNumber } from '#packages/japan'
import { free, hour, required } from '../forms.ts'

const count = wholeNumber('人数を、0以上の整数で入れてください。')
const motion = required('何を採ったのかを書いてください（例：答申案を原案のとおり決める）。', 300)

export const VoteForm = z.object({
  itemId: z.uuid(),
  motion,
  time: hour(),
  votesFor: count,
  against: count,
  abstained: count,
})

export const ConsensusForm = z.object({
  itemId: z.uuid(),
  motion,
  time: hour(),
  outcome: z.enum(['全会一致了承', '継続'], { error: '了承か継続かを選んでください。' }),
})

export const DecisionForm = z.object({
  voteId: z.uuid(),
  decision: z.enum(['可決', '否決'], { error: '可決か否決かを選んでください。' }),
  time: hour(),
})

export const exclusionGrounds = ['本人', '配偶者・二親等以内の親族', '所属団体'] as const
export const ExclusionForm = z.object({
  itemId: z.uuid(),
  memberId: z.uuid('委員を一覧から選んでください。'),
  ground: z.enum(exclusionGrounds, { error: '何が対象かを選んでください。' }),
  detail: free(300),
})
export const ReadmissionForm = z.object({ itemId: z.uuid(), memberId: z.uuid() })
