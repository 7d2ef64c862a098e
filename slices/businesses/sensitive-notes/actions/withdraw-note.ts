import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { NoteWithdrawalForm } from '../forms.ts'
import { itWaits, whoWithdrawsHasAsked } from '../rules.ts'
import { closeNote, noteOf } from '../tables.ts'

/** Who asked takes it back before the decision; nothing of the text is kept. */
export const withdrawNote = action({
  verb: 'businesses.withdraw-sensitive-note',
  may: may.writePeople,
  form: NoteWithdrawalForm,

  async run(here, { businessId, noteId }) {
    const note = await noteOf(here, businessId, noteId)
    insist(whoWithdrawsHasAsked(note.askedBy, here.person.id), itWaits(note))
    await closeNote(here, noteId, '')
    return { about: businessId, noted: { noteId }, say: '依頼を取り下げました。' }
  },
})
