import { action, insistFresh } from '#platform'
import { publishBead } from '#slices/evidence'
import { may } from '../../permissions.ts'
import { StatementForm } from '../forms.ts'
import { cardSeenBy, keepStatement } from '../tables.ts'
import { beadOfCard } from './cite-figure.ts'

/** The sentence of a card may be put into one's own words; its figures may not be touched. */
export const editStatement = action({
  verb: 'observatory.edit-statement',
  may: may.citeFigures,
  form: StatementForm,

  async run(here, { cardId, version, statement }) {
    const card = await cardSeenBy(here, cardId)
    insistFresh(
      version,
      card.version,
      { statement: card.statement },
      { statement: '根拠として示す文' },
    )
    await keepStatement(here, cardId, statement)
    await publishBead(here, beadOfCard(cardId, card.frozen, statement, card.mark))

    return {
      about: cardId,
      noted: { before: card.statement, after: statement },
      say: '文を直しました。数字は変わっていません。',
    }
  },
})
