import { action, insist, insistFresh } from '#platform'
import { link } from '#slices/evidence'
import { indicatorRef, publishIndicator, stopWaiting } from '../../indicator-beads/tables.ts'
import { fixIndicator } from '../../indicators/actions/define-indicator.ts'
import { indicatorSeenBy } from '../../indicators/tables.ts'
import { may } from '../../permissions.ts'
import { theIndicatorStands } from '../../targets/rules.ts'
import { SuccessorForm } from '../forms.ts'
import { closeIndicator } from '../tables.ts'

/** Another definition is another indicator: the old one closes with its last value and stays on the chart. */
export const succeedIndicator = action({
  verb: 'plans.succeed-indicator',
  may: may.writePlans,
  form: SuccessorForm,

  async run(here, { indicatorId: oldId, version, closeReason, conversion, ...typed }) {
    const old = await indicatorSeenBy(here, oldId)
    insistFresh(version, old.version, { name: old.name }, { name: '指標の名称' })
    insist(theIndicatorStands(old))
    const indicatorId = await fixIndicator(here, typed, { predecessorId: old.id, conversion })
    await closeIndicator(here, old.id, { reason: closeReason, watchInstead: typed.name })
    const closed = await indicatorSeenBy(here, old.id)
    await publishIndicator(here, closed)
    await stopWaiting(here, closed)
    await link(here, {
      up: indicatorRef(old.id),
      down: indicatorRef(indicatorId),
      type: 'succeeds',
      note: closeReason,
    })
    return {
      about: indicatorId,
      noted: { before: old.id, after: typed, closeReason, conversion },
      params: { indicatorId },
      say: '定義を改め、新しい指標にしました。前の指標は最後の値で閉じ、図では線をつなぎません。',
    }
  },
})
