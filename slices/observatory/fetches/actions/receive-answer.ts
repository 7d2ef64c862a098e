import { isLocalDate } from '#packages/japan'
import { action, keepFile, notify } from '#platform'
import { received } from '../../editions/actions/take-in-edition.ts'
import { theFileIsNew } from '../../editions/rules.ts'
import { dayOfSameFile } from '../../editions/tables.ts'
import { may } from '../../permissions.ts'
import { fetched } from '../addresses.ts'
import { OutcomeForm } from '../forms.ts'
import { NOTHING_MAPPED } from '../rules.ts'
import { type Fetch, fetchSeenBy, keepOutcome } from '../tables.ts'

/** What e-Stat answered: kept as a file and taken in as an edition, on behalf of who asked. */
export const receiveAnswer = action({
  verb: 'observatory.receive-answer',
  may: may.receiveAnswers,
  form: OutcomeForm,

  async run(here, outcome) {
    const asked = await fetchSeenBy(here, outcome.fetchId)
    const { fetchId, names } = outcome
    const ended = async (
      fetch: Fetch,
      sentence: string,
      editionId: string | null,
      state: 'done' | 'failed',
    ) => {
      await keepOutcome(here, fetchId, { state, sentence, names, editionId })
      await notify(here, { accountIds: [fetch.askedBy] }, sentence, fetched({ fetchId }))
      return { about: fetchId, noted: { tableId: fetch.tableId, state, editionId } }
    }
    if (outcome.kind === 'failed') return ended(asked, outcome.sentence, null, 'failed')
    if (!Object.keys(asked.columns).some((key) => key in names)) {
      return ended(asked, NOTHING_MAPPED, null, 'failed')
    }
    const file = new File([outcome.table], `e-Stat-${asked.tableId}.csv`, { type: 'text/csv' })
    const kept = await keepFile(here, file, ['csv'])
    const isNew = theFileIsNew(await dayOfSameFile(here, kept.sha256))
    if (isNew !== true) return ended(asked, isNew.sentence, null, 'done')
    const { about } = await received(
      here,
      kept,
      {
        layout: 'estat',
        label: asked.label,
        publishedOn: isLocalDate(outcome.openedOn) ? outcome.openedOn : here.today,
        note: [`統計表ID ${asked.tableId}`, ...outcome.notes].join('。'),
        told: { total: null, columns: asked.columns },
      },
      { id: asked.askedBy, name: asked.askedByName },
    )
    return ended(asked, `e-Stat から取得し、検査を始めました。（${asked.label}）`, about, 'done')
  },
})
