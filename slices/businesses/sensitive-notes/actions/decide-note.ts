import { action, insist, notify } from '#platform'
import { hasOpenedPeople } from '../../people/actions/view-people.ts'
import { theyAreOpen } from '../../people/rules.ts'
import { may } from '../../permissions.ts'
import * as at from '../addresses.ts'
import { NoteDecisionForm } from '../forms.ts'
import { itWaits, whoDecidesIsAnother } from '../rules.ts'
import { keepNoteDecision, noteOf } from '../tables.ts'

/** The head approves or refuses, with the reason, having opened what it is about. */
export const decideNote = action({
  verb: 'businesses.decide-sensitive-note',
  may: may.decideSensitive,
  form: NoteDecisionForm,

  async run(here, { businessId, noteId, decision, reason }) {
    const note = await noteOf(here, businessId, noteId)
    insist(
      itWaits(note),
      whoDecidesIsAnother(note.askedBy, here.person.id),
      theyAreOpen(await hasOpenedPeople(here, businessId)),
    )
    await keepNoteDecision(here, noteId, decision, reason)
    await notify(
      here,
      { accountIds: [note.askedBy] },
      `要配慮個人情報にあたる記載は、${decision}されました。`,
      at.notes({ businessId }),
    )
    return {
      about: businessId,
      noted: { noteId, decision },
      say:
        decision === '承認'
          ? '承認しました。目的を書いて開いた人だけが見られます。'
          : '却下しました。内容は残していません。',
    }
  },
})
