import { action, insist, startJob } from '#platform'
import { markCards } from '../../cards/actions/mark-cards.ts'
import { cardsOnEdition } from '../../cards/tables.ts'
import { ShippedForm } from '../../editions/forms.ts'
import { may } from '../../permissions.ts'
import { itIsUsedHere } from '../rules.ts'
import { keepShippedWithdrawn, shippedEdition } from '../tables.ts'

/** 取下げ of an edition that comes with the program, for this city alone. */
export const withdrawShippedEdition = action({
  verb: 'observatory.withdraw-shipped-edition',
  may: may.releaseEditions,
  form: ShippedForm,

  async run(here, { editionCode, reason }) {
    const edition = await shippedEdition(here, editionCode)
    insist(itIsUsedHere(edition))
    const cards = await cardsOnEdition(here, edition.code)
    await keepShippedWithdrawn(here, edition.code, reason)
    await startJob(here, markCards, { why: `${edition.label}の取下げ` })
    return {
      about: edition.code,
      params: { editionCode },
      noted: { label: edition.label, reason, cards: cards.map(({ id }) => id) },
      say: `この市では使わないことにしました。この版による根拠カードは${cards.length}枚です。`,
    }
  },
})
