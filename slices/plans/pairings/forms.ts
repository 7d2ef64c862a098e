import { z } from 'zod'
import { blankAsNull } from '#packages/japan'

export const PairingForm = z.object({
  planId: z.uuid(),
  versionId: z.uuid(),
  with: z.preprocess(blankAsNull, z.uuid().nullable()).default(null),
  oldId: z.uuid('旧の目標を選んでください。'),
  partner: z.union(
    [z.literal('none'), z.literal('auto'), z.uuid()],
    '新の目標か、「対応する目標はない」「自動の対応にもどす」を選んでください。',
  ),
})
