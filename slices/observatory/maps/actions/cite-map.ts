import { action, insist } from '#platform'
import { publishBead } from '#slices/evidence'
import { areaOfCity } from '../../areas/tables.ts'
import { beadOfCard } from '../../cards/actions/cite-figure.ts'
import { keepCard } from '../../cards/tables.ts'
import { mapFigure, theMapHasANumber } from '../../map-figures/rules.ts'
import { columnsOf, measureCalled } from '../../map-measures/rules.ts'
import { countryOf } from '../../municipalities/tables.ts'
import { may } from '../../permissions.ts'
import { MapCitationForm } from '../forms.ts'

/** Freezes the numbers of a map, listed at the city's own place, as evidence. */
export const citeMap = action({
  verb: 'observatory.cite-map',
  may: may.citeFigures,
  form: MapCitationForm,

  async run(here, { measure: key, prefecture, drawn }) {
    const measure = measureCalled(key)
    const country = await countryOf(here, columnsOf(measure))
    const home = await areaOfCity(here)
    const figure = mapFigure(country, { measure, prefecture }, drawn, home?.code ?? '')
    insist(theMapHasANumber(figure))
    if (!figure) throw new RangeError('a map without a number was let through')
    const { cardId, isNew } = await keepCard(here, figure)
    if (isNew) await publishBead(here, beadOfCard(cardId, figure, figure.statement))
    return {
      about: cardId,
      params: { cardId },
      noted: { measure: key, prefecture, drawn, isNew, statement: figure.statement },
      say: isNew
        ? '地図を根拠カードにしました。'
        : 'この地図の根拠カードは、すでに作ってあります。',
    }
  },
})
