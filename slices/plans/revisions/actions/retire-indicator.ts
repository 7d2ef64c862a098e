import { action, insist, insistFresh } from '#platform'
import { publishIndicator, stopWaiting } from '../../indicator-beads/tables.ts'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import { may } from '../../permissions.ts'
import { theIndicatorStands } from '../../targets/rules.ts'
import { RetirementForm } from '../forms.ts'
import { closeIndicator } from '../tables.ts'

/** Measures no more, with the reason and what is looked at instead; values and verdicts stay. */
export const retireIndicator = action({
  verb: 'plans.retire-indicator',
  may: may.writePlans,
  form: RetirementForm,

  async run(here, { indicatorId, version, reason, watchInstead }) {
    const saved = await indicatorSeenBy(here, indicatorId)
    insistFresh(version, saved.version, { name: saved.name }, { name: '指標の名称' })
    insist(theIndicatorStands(saved))
    await closeIndicator(here, indicatorId, { reason, watchInstead })
    const closed = await indicatorSeenBy(here, indicatorId)
    await publishIndicator(here, closed)
    await stopWaiting(here, closed)
    return {
      about: indicatorId,
      noted: { reason, watchInstead },
      say: '指標を廃止しました。これまでの値と判定は、そのまま読めます。',
    }
  },
})
