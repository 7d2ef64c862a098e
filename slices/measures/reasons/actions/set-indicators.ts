import { action } from '#platform'
import { endLink, link } from '#slices/evidence'
import { indicatorSeenBy } from '#slices/plans'
import { may } from '../../permissions.ts'
import { measureRef } from '../../publications/tables.ts'
import { measureWrittenBy } from '../../tables.ts'
import { IndicatorsForm } from '../forms.ts'
import { chooseIndicator, chosenIndicators, dropIndicator } from '../tables.ts'

/** The indicators that a measure will be read by, chosen before it starts. */
export const setIndicators = action({
  verb: 'measures.set-indicators',
  may: may.writeMeasures,
  form: IndicatorsForm,

  async run(here, { measureId, indicatorIds }) {
    const measure = await measureWrittenBy(here, measureId)
    const before = await chosenIndicators(here, measureId)
    for (const { indicatorId, linkId } of before) {
      if (indicatorIds.includes(indicatorId)) continue
      await endLink(here, { linkId, reason: '事業の指標から外した' })
      await dropIndicator(here, measureId, indicatorId)
    }
    for (const indicatorId of new Set(indicatorIds)) {
      if (before.some((chosen) => chosen.indicatorId === indicatorId)) continue
      const indicator = await indicatorSeenBy(here, indicatorId)
      const { linkId } = await link(here, {
        up: measureRef(measure.id),
        down: { slice: 'plans', ref: indicator.id },
        type: 'measured_by',
      })
      await chooseIndicator(here, measureId, indicatorId, linkId)
    }
    return {
      about: measureId,
      noted: { before: before.map((chosen) => chosen.indicatorId), after: indicatorIds },
      say: '指標を決めました。',
    }
  },
})
