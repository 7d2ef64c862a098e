import { action, insist, insistFresh, startJob } from '#platform'
import { markCards } from '../../cards/actions/mark-cards.ts'
import { cardsOnEdition } from '../../cards/tables.ts'
import { may } from '../../permissions.ts'
import { ReasonForm } from '../forms.ts'
import { itIsInUse, STATE_NAMES } from '../rules.ts'
import { editionSeenBy, keepWithdrawn } from '../tables.ts'

/** 取下げ: the edition is used no more; cards that rest on it keep their figures and bear the mark. */
export const withdrawEdition = action({
  verb: 'observatory.withdraw-edition',
  may: may.releaseEditions,
  form: ReasonForm,

  async run(here, { editionId, version, reason }) {
    const edition = await editionSeenBy(here, editionId)
    insist(itIsInUse(edition.state))
    insistFresh(version, edition.version, {}, {}, { facts: { 状態: STATE_NAMES[edition.state] } })
    const cards = await cardsOnEdition(here, edition.code)
    await keepWithdrawn(here, edition, reason)
    await startJob(here, markCards, { why: `${edition.label}の取下げ` })
    return {
      about: editionId,
      noted: { label: edition.label, reason, cards: cards.map(({ id }) => id) },
      say: `取り下げました。この版による根拠カードは${cards.length}枚です。`,
    }
  },
})
