import { action, insist, Missing } from '#platform'
import { publishBead } from '#slices/evidence'
import { beadOfCard } from '../../cards/actions/cite-figure.ts'
import { keepCard } from '../../cards/tables.ts'
import { fiveDigits } from '../../municipalities/rules.ts'
import { countryOf } from '../../municipalities/tables.ts'
import { aDistanceCanBeTold, peersFigure } from '../../peer-figures/rules.ts'
import { may } from '../../permissions.ts'
import { PeersCitationForm } from '../forms.ts'
import { neighbourhoodOf, PEER_COLUMNS } from '../rules.ts'

/** Freezes the nearest of a place, as somebody sought them, with the parts of their distances. */
export const citePeers = action({
  verb: 'observatory.cite-peers',
  may: may.citeFigures,
  form: PeersCitationForm,

  async run(here, { areaCode, prefecture, wards, hand }) {
    const country = await countryOf(here, PEER_COLUMNS)
    const base = country.places[country.rowOf.get(fiveDigits(areaCode)) ?? -1]
    if (!base) throw new Missing()
    const choice = { samePrefecture: prefecture, withoutWards: wards, hand, without: [] }
    const figure = peersFigure(country, base, neighbourhoodOf(country, base.code, choice))
    insist(aDistanceCanBeTold(figure))
    if (!figure) throw new RangeError('peers without a distance were let through')
    const { cardId, isNew } = await keepCard(here, figure)
    if (isNew) await publishBead(here, beadOfCard(cardId, figure, figure.statement))
    return {
      about: cardId,
      params: { cardId },
      noted: { areaCode: base.code, prefecture, wards, hand, isNew, statement: figure.statement },
      say: isNew
        ? '似ている市区町村を根拠カードにしました。'
        : 'この組み合わせの根拠カードは、すでに作ってあります。',
    }
  },
})
