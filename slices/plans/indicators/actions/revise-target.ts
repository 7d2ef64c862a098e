import { action, insistFresh } from '#platform'
import { publishDecision } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { TargetForm } from '../forms.ts'
import { countVersion, indicatorSeenBy, keepTarget } from '../tables.ts'

/** Another target beside the old one, with the reason; what was promised before stays readable. */
export const reviseTarget = action({
  verb: 'plans.revise-target',
  may: may.writePlans,
  form: TargetForm,

  async run(here, { indicatorId, version, value, dueYear, reason }) {
    const saved = await indicatorSeenBy(here, indicatorId)
    const theirs = {
      value: String(saved.targetValue ?? ''),
      dueYear: String(saved.targetYear ?? ''),
    }
    insistFresh(version, saved.version, theirs, { value: '目標値', dueYear: '目標の年' })
    if (value === null) throw new RangeError('the form lets no empty target through')
    await keepTarget(here, indicatorId, { value, dueYear, reason })
    await countVersion(here, indicatorId)
    await publishDecision(here, {
      slice: 'plans',
      ref: indicatorId,
      name: `revised:${here.today}`,
      precision: 'instant',
    })
    return {
      about: indicatorId,
      noted: { before: theirs, after: { value, dueYear }, reason },
      say: '目標を改めました。前の目標は、理由とともに残っています。',
    }
  },
})
