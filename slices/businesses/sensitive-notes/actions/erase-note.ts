import { action, insist } from '#platform'
import { hasOpenedPeople } from '../../people/actions/view-people.ts'
import { theyAreOpen } from '../../people/rules.ts'
import { may } from '../../permissions.ts'
import { NoteErasureForm } from '../forms.ts'
import { itStands } from '../rules.ts'
import { closeNote, noteOf } from '../tables.ts'

/** What is no longer needed is erased: that it was there stays, and what it said does not. */
export const eraseNote = action({
  verb: 'businesses.erase-sensitive-note',
  may: may.writePeople,
  form: NoteErasureForm,

  async run(here, { businessId, noteId, reason }) {
    const note = await noteOf(here, businessId, noteId)
    insist(itStands(note), theyAreOpen(await hasOpenedPeople(here, businessId)))
    await closeNote(here, noteId, reason)
    return { about: businessId, noted: { noteId }, say: '記載を消しました。' }
  },
})
