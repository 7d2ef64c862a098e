import { z } from 'zod'
import { action, notify } from '#platform'
import { arrivalOrder } from '../../arrival-orders/addresses.ts'
import { lineBefore, tellWhoseTurnCame } from '../../arrival-turns/tables.ts'
import { may } from '../../permissions.ts'
import { recordStep } from '../../steps/tables.ts'
import { keepAnswer, offersPastDue } from '../tables.ts'

/** Nobody answered in time: the offer ends, and the hall goes on with the next in line. */
export const lapseOffers = action({
  verb: 'grants.lapse-part-offers',
  may: may.remindByClock,
  form: z.unknown(),

  async run(here) {
    const late = await offersPastDue(here)
    for (const { applicationId, label, ...found } of late) {
      const line = await lineBefore(here, found)
      const inLine = line?.line.find((one) => one.applicationId === applicationId)
      // The whole can be decided since: the desk goes on with it.
      if (inLine?.standing === '決定できる') continue
      if (!(await keepAnswer(here, applicationId, '期限切れ'))) continue
      await recordStep(here, { applicationId, verb: '一部の交付の打診が期限を過ぎる' })
      await notify(
        here,
        { roles: ['officer', 'chief'], sectionId: found.sectionId },
        `「${found.schemeName}」の一部の交付の打診（${label}）は、期限までに返事がありませんでした。次の順に進めます。`,
        arrivalOrder({ callId: found.callId }),
      )
      await tellWhoseTurnCame(here, found, line, '一部の交付の打診の期限切れ')
    }
    return { about: 'part-offers', noted: { lapsed: late.length } }
  },
})
