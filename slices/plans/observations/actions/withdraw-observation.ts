import { action, broken, insist } from '#platform'
import { publishObservation, unpublishObservation } from '../../indicator-beads/tables.ts'
import { periodLabel } from '../../indicators/rules.ts'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import { may } from '../../permissions.ts'
import { WithdrawalForm } from '../forms.ts'
import { observationOf, observationsOf, withdrawObservation } from '../tables.ts'

/** Takes a value back that was entered wrongly; it stays in the record with the reason. */
export const takeObservationBack = action({
  verb: 'plans.withdraw-observation',
  may: may.writePlans,
  form: WithdrawalForm,

  async run(here, { indicatorId, observationId, reason }) {
    const indicator = await indicatorSeenBy(here, indicatorId)
    const wrong = await observationOf(here, indicatorId, observationId)
    insist(!wrong.isWithdrawn || broken('この値は、もう取り下げられています。'))
    await withdrawObservation(here, observationId, reason)
    const left = (await observationsOf(here, indicatorId)).find(
      ({ year, isWithdrawn }) => year === wrong.year && !isWithdrawn,
    )
    if (left) {
      await publishObservation(here, indicator, {
        year: wrong.year,
        fact: left.value === null ? '秘匿' : `${left.value}${indicator.unit}　${left.certainty}`,
        figures: left.value === null ? { suppressed: true } : { value: left.value },
      })
    } else await unpublishObservation(here, indicator, wrong.year)
    return {
      about: indicatorId,
      noted: { before: wrong, reason },
      say: `${periodLabel(indicator, wrong.year)}の値を取り下げました。判定の記録には残ります。`,
    }
  },
})
