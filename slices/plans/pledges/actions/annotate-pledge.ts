import { action, insist } from '#platform'
import { may } from '../../permissions.ts'
import { NoteForm } from '../forms.ts'
import { theWordsStayAsPublished } from '../rules.ts'
import { keepEntry, pledgeSeenBy } from '../tables.ts'

/** What the city adds to the words, beside them and never within. */
export const annotatePledge = action({
  verb: 'plans.annotate-pledge',
  may: may.writePlans,
  form: NoteForm,

  async run(here, { pledgeId, words, note }) {
    const pledge = await pledgeSeenBy(here, pledgeId)
    insist(theWordsStayAsPublished(words, pledge.words))
    await keepEntry(here, { pledgeId, state: null, sentence: note })
    return {
      about: pledgeId,
      noted: { before: pledge.note, after: note },
      say: '市の注記を書きました。公約の文は変わりません。',
    }
  },
})
