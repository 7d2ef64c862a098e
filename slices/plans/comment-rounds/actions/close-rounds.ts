import { z } from 'zod'
import { action, notify } from '#platform'
import { may } from '../../permissions.ts'
import { setState } from '../../versions/tables.ts'
import { round as roundPage } from '../addresses.ts'
import { countsText } from '../rules.ts'
import { closeRound, roundsPastTheirEnd } from '../tables.ts'

/** 締切: the day after the last one; that nothing came is published as well. */
export const closeRounds = action({
  verb: 'plans.close-rounds',
  may: may.advancePlans,
  form: z.object({}),

  async run(here) {
    const rounds = await roundsPastTheirEnd(here)
    for (const round of rounds) {
      await closeRound(here, round.id)
      await setState(here, round.versionId, '意見整理')
      await notify(
        here,
        { roles: ['officer', 'chief', 'head'] },
        `「${round.planName}」への意見の募集を締め切りました（${countsText(round)}）。`,
        roundPage({ planId: round.planId, roundId: round.id }),
      )
    }
    return { about: 'plans', noted: { closed: rounds.map(({ id }) => id) } }
  },
})
