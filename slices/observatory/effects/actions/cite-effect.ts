import { action, insist } from '#platform'
import { publishBead } from '#slices/evidence'
import { beadOfCard } from '../../cards/actions/cite-figure.ts'
import { keepCard } from '../../cards/tables.ts'
import { profileOf } from '../../figures/tables.ts'
import { may } from '../../permissions.ts'
import { inputOutputTable } from '../../reference/tables.ts'
import { EffectForm } from '../forms.ts'
import { effectFigure, estimated, theEffectCanBeEstimated } from '../rules.ts'

/** Freezes an estimate with its range, its assumptions and the ground of its demand, as evidence. */
export const citeEffect = action({
  verb: 'observatory.cite-effect',
  may: may.citeFigures,
  form: EffectForm,

  async run(here, typed) {
    const profile = await profileOf(here, typed.areaCode)
    const table = await inputOutputTable(here)
    const estimate = estimated(profile, table, typed)
    insist(theEffectCanBeEstimated(estimate))
    if (!estimate) throw new RangeError('an estimate that does not exist was let through')
    const figure = effectFigure(profile, table, estimate, typed)
    const { cardId, isNew } = await keepCard(here, figure)
    if (isNew) await publishBead(here, beadOfCard(cardId, figure, figure.statement))
    return {
      about: cardId,
      params: { cardId },
      noted: { areaCode: profile.area.code, sector: typed.sector, demand: typed.demand, isNew },
      say: isNew
        ? '試算を根拠カードにしました。'
        : 'この試算の根拠カードは、すでに作ってあります。',
    }
  },
})
