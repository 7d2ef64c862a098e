import { z } from 'zod'
import { reason, tickedIds, version } from '../forms.ts'
import { decisions } from './rules.ts'

export const RuleForm = z.object({
  clusterId: z.uuid(),
  version,
  processIds: tickedIds,
  reason,
})

export const MemberForm = z.object({
  clusterId: z.uuid(),
  businessId: z.uuid('一覧から事業者を選んでください。'),
  decision: z.enum(decisions, {
    error: '入れるか、外すか、規則のとおりにするかを選んでください。',
  }),
  reason,
})
