import { action, insist, Missing } from '#platform'
import { publishBead } from '#slices/evidence'
import { beadOfCard } from '../../cards/actions/cite-figure.ts'
import { keepCard } from '../../cards/tables.ts'
import { partAsked } from '../../compared-parts/rules.ts'
import { profilesOf } from '../../figures/tables.ts'
import { fiveDigits } from '../../municipalities/rules.ts'
import { may } from '../../permissions.ts'
import { ComparisonCitationForm } from '../forms.ts'
import { MOST_COMPARED } from '../rules.ts'

/** Freezes a figure or the table of a comparison, with the numbers of every place in it. */
export const citeComparison = action({
  verb: 'observatory.cite-comparison',
  may: may.citeFigures,
  form: ComparisonCitationForm,

  async run(here, { areaCode, peers, ...asked }) {
    const base = fiveDigits(areaCode)
    const others = peers.filter((code) => code !== base).slice(0, MOST_COMPARED)
    const profiles = await profilesOf(here, [areaCode, ...others])
    if (profiles[0]?.area.code !== base) throw new Missing()
    const figure = partAsked(profiles, asked)
    if (!('finding' in figure)) {
      insist(figure)
      throw new RangeError('a comparison against its rule was let through')
    }
    const { cardId, isNew } = await keepCard(here, figure)
    if (isNew) await publishBead(here, beadOfCard(cardId, figure, figure.statement))
    return {
      about: cardId,
      params: { cardId },
      noted: {
        areaCode: base,
        part: asked.part,
        peers: others,
        isNew,
        statement: figure.statement,
      },
      say: isNew
        ? '比較を根拠カードにしました。'
        : 'この比較の根拠カードは、すでに作ってあります。',
    }
  },
})
