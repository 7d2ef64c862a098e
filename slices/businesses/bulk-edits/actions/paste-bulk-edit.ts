import { action, Invalid } from '#platform'
import { may } from '../../permissions.ts'
import { PasteForm } from '../forms.ts'
import { businessMeant, readPasted } from '../rules.ts'
import { candidatesFor, keepBulkEdit, keepPasted } from '../tables.ts'
import { checkRows } from './check-rows.ts'

/** Cells copied from a spreadsheet become rows of an edit, each with its own changes. */
export const pasteBulkEdit = action({
  verb: 'businesses.paste-bulk-edit',
  may: may.writeBusinesses,
  form: PasteForm,

  async run(here, { text }) {
    const pasted = readPasted(text)
    if (typeof pasted === 'string') throw new Invalid([{ field: 'text', sentence: pasted }])
    const known = await candidatesFor(here, pasted)
    const bulkEditId = await keepBulkEdit(here, '貼り付け')
    const rows = pasted.map((line) => {
      const meant = businessMeant(line, known)
      const found = 'id' in meant
      return {
        number: line.line,
        businessId: found ? meant.id : null,
        called: line.called,
        typed: line.changes,
        problem: found ? '' : meant.problem,
      }
    })
    await keepPasted(here, bulkEditId, rows)
    await checkRows(here, bulkEditId, {})
    return { about: bulkEditId, noted: { rows: rows.length }, params: { bulkEditId } }
  },
})
