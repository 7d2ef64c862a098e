import { action, notify } from '#platform'
import { may } from '../../permissions.ts'
import { businessToWriteOn } from '../../tables.ts'
import * as at from '../addresses.ts'
import { NoteForm } from '../forms.ts'
import { keepNote } from '../tables.ts'

/** An officer asks the head to keep what touches health, creed or a family; the record of acts holds no text. */
export const askNote = action({
  verb: 'businesses.ask-sensitive-note',
  may: may.writePeople,
  form: NoteForm,

  async run(here, typed) {
    const business = await businessToWriteOn(here, typed.businessId)
    const noteId = await keepNote(here, typed)
    await notify(
      here,
      { roles: may.decideSensitive.roles, sectionId: here.person.section?.id },
      '要配慮個人情報にあたる記載の承認を求められています。',
      at.notes({ businessId: business.id }),
    )
    return {
      about: business.id,
      noted: { noteId, subject: typed.about },
      say: '課長に承認を依頼しました。承認されるまで、依頼した人と課長だけが見られます。',
    }
  },
})
