import { action, insist, insistFresh } from '#platform'
import { publishDecision } from '#slices/evidence'
import { indicatorRef, publishIndicator } from '../../indicator-beads/tables.ts'
import { spacingOf } from '../../indicators/rules.ts'
import { countVersion, indicatorSeenBy } from '../../indicators/tables.ts'
import { judgedYears } from '../../judgements/tables.ts'
import { may } from '../../permissions.ts'
import { TargetForm } from '../forms.ts'
import {
  isAfterAResult,
  onlyWhatIsAimedAtHasATarget,
  theIndicatorStands,
  theRangeIsWhole,
} from '../rules.ts'
import { keepTarget } from '../tables.ts'

/** Another target beside the old one, with the reason; what was promised and judged before stays. */
export const reviseTarget = action({
  verb: 'plans.revise-target',
  may: may.writePlans,
  form: TargetForm,

  async run(here, { indicatorId, version, value, low, dueYear, shape, points, reason }) {
    const saved = await indicatorSeenBy(here, indicatorId)
    const theirs = {
      value: String(saved.targetValue ?? ''),
      low: String(saved.targetLow ?? ''),
      dueYear: String(saved.targetYear ?? ''),
    }
    insistFresh(version, saved.version, theirs, {
      value: '目標値',
      low: '範囲の下限',
      dueYear: '目標の年',
    })
    insist(
      theIndicatorStands(saved),
      onlyWhatIsAimedAtHasATarget(saved.direction),
      theRangeIsWhole(saved.direction, low, value),
    )
    if (value === null) throw new RangeError('the form lets no empty target through')
    const judged = await judgedYears(here, indicatorId)
    const last = judged.at(-1)
    const isAfterResult = isAfterAResult(saved, here.today, dueYear)
    await keepTarget(here, indicatorId, {
      value,
      low: saved.direction === '範囲維持' ? low : null,
      dueYear,
      shape,
      points,
      fromYear: last === undefined ? null : last + spacingOf(saved),
      isAfterResult,
      reason,
    })
    await countVersion(here, indicatorId)
    await publishIndicator(here, await indicatorSeenBy(here, indicatorId))
    await publishDecision(here, {
      ...indicatorRef(indicatorId),
      name: `revised:${here.today}`,
      precision: 'instant',
    })
    return {
      about: indicatorId,
      noted: {
        before: theirs,
        after: { value, low, dueYear, shape, points },
        isAfterResult,
        reason,
      },
      say: isAfterResult
        ? '目標を改めました。結果が分かった後の変更として、画面と帳票に印が付きます。'
        : '目標を改めました。前の目標は、理由とともに残っています。',
    }
  },
})
