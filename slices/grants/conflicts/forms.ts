import { z } from 'zod'
import { localDate } from '#packages/japan'
import { setting } from '#platform/settings'
import { version } from '../forms.ts'

/** How long offices and contracts count as a tie after they ended. */
export const yearsThatCount = setting(
  'grants.tie-years',
  z.coerce.number().int().min(1).max(10),
  3,
  {
    label: '役職・契約の利害関係を数える年数',
    source: '運用上の初期値',
    unit: '年',
    toBeChecked: true,
  },
)

/** For the clock that begins the matching by itself. */
export const daysToDeclare = setting(
  'grants.declaration-days',
  z.coerce.number().int().min(1).max(60),
  5,
  { label: '審査員が利害関係を申告する期限（開庁日）', source: '運用上の初期値', unit: '日' },
)

export const MatchingForm = z.object({
  callId: z.uuid(),
  declareBy: localDate('申告の期限を、日付で入れてください。'),
})

export const DecisionForm = z.object({
  callId: z.uuid(),
  caseId: z.uuid(),
  decision: z.enum(['除斥', '従事可'], { error: '除斥か従事可を選んでください。' }),
  reason: z.string().trim().min(5, '判断の理由を5字以上で書いてください。').max(300),
  version,
})
