import { action, insist } from '#platform'
import { hasOpenedList } from '../../lists/actions/view-people-in-list.ts'
import { filterInWords, filterOf } from '../../lists/rules.ts'
import { idsSeenBy } from '../../lists/tables.ts'
import { may } from '../../permissions.ts'
import { namesById, processesOfCity } from '../../searches/tables.ts'
import { SelectionForm } from '../forms.ts'
import { mostRows, notTooManyRows, somethingIsChosen } from '../rules.ts'
import { keepBulkEdit, keepChosen } from '../tables.ts'

/** What was ticked in the list, or all that match its filter, is laid out to be edited together. */
export const draftBulkEdit = action({
  verb: 'businesses.draft-bulk-edit',
  may: may.writeBusinesses,
  form: SelectionForm,

  async run(here, { businessId, whole, query }) {
    const isOpened = await hasOpenedList(here)
    const filter = filterOf(
      Object.fromEntries(new URLSearchParams(query)),
      (by) => by !== 'succession' || isOpened,
    )
    const ids = whole === 'on' ? await idsSeenBy(here, filter, mostRows + 1) : businessId
    insist(somethingIsChosen(ids.length), notTooManyRows(ids.length))
    const origin =
      whole === 'on'
        ? `条件（${filterInWords(filter, namesById(await processesOfCity(here)))}）`
        : '選んだ事業者'
    const bulkEditId = await keepBulkEdit(here, origin)
    const rows = await keepChosen(here, bulkEditId, ids)
    insist(somethingIsChosen(rows))
    return { about: bulkEditId, noted: { origin, rows }, params: { bulkEditId } }
  },
})
