import { action, insist, Missing } from '#platform'
import { publishBead } from '#slices/evidence'
import { beadOfCard } from '../../cards/actions/cite-figure.ts'
import { keepCard } from '../../cards/tables.ts'
import { effectFigure } from '../../effect-figures/rules.ts'
import { profileOf } from '../../figures/tables.ts'
import { inputOutputFor, nationalTableCode } from '../../io-tables/tables.ts'
import { may } from '../../permissions.ts'
import { EffectForm } from '../forms.ts'
import { theEffectCanBeEstimated, theSectorIsOfTheTable } from '../rules.ts'
import { estimateFor } from '../tables.ts'

/** Freezes an estimate with its range, its assumptions and the ground of its demand, as evidence. */
export const citeEffect = action({
  verb: 'observatory.cite-effect',
  may: may.citeFigures,
  form: EffectForm,

  async run(here, typed) {
    const profile = await profileOf(here, typed.areaCode)
    const code = typed.table || (await nationalTableCode(here))
    const table = await inputOutputFor(here, profile.area, code)
    if (!table) throw new Missing()
    insist(theSectorIsOfTheTable(table, typed.sector))
    const worked = await estimateFor(here, profile, table, typed)
    insist(theEffectCanBeEstimated(worked?.estimate ?? null))
    if (!worked) throw new RangeError('an estimate that does not exist was let through')
    const figure = effectFigure(profile, table, worked.estimate, typed, worked.national)
    const { cardId, isNew } = await keepCard(here, figure)
    if (isNew) await publishBead(here, beadOfCard(cardId, figure, figure.statement))
    return {
      about: cardId,
      params: { cardId },
      noted: {
        areaCode: profile.area.code,
        table: table.edition.code,
        sector: typed.sector,
        demand: typed.demand,
        isNew,
      },
      say: isNew
        ? '試算を根拠カードにしました。'
        : 'この試算の根拠カードは、すでに作ってあります。',
    }
  },
})
