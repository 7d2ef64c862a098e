import { z } from 'zod'
import { action } from '#platform'
import { may } from '../../permissions.ts'
import { planSeenBy } from '../../tables.ts'
import { lapse, versionsPastTheirEnd } from '../tables.ts'

/** 失効: the day after a plan's last; its nodes stay readable. */
export const lapsePlans = action({
  verb: 'plans.lapse-plans',
  may: may.advancePlans,
  form: z.object({}),

  async run(here) {
    const ended = await versionsPastTheirEnd(here)
    for (const version of ended) {
      const plan = await planSeenBy(here, version.planId)
      await lapse(here, version.id, plan.endsOn)
    }
    return { about: 'plans', noted: { lapsed: ended.map(({ planId }) => planId) } }
  },
})
