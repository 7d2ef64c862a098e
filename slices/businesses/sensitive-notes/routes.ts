import { type Here, routeTable } from '#platform'
import { viewPeople } from '../people/actions/view-people.ts'
import { may } from '../permissions.ts'
import { askNote } from './actions/ask-note.ts'
import { decideNote } from './actions/decide-note.ts'
import { eraseNote } from './actions/erase-note.ts'
import { withdrawNote } from './actions/withdraw-note.ts'
import * as at from './addresses.ts'
import { NotesPage } from './pages/notes-page.tsx'
import { notesWaiting } from './tables.ts'

const toNotes = ({ businessId = '' }: Readonly<Record<string, string>>) => at.notes({ businessId })

export const routes = routeTable([
  {
    get: at.notes,
    may: may.seePeople,
    page: NotesPage,
    help: '健康・信条・家庭の事情にふれる記載です。担当が依頼し、課長が理由とともに決めます。承認された記載は、目的を書いて開いた人だけが見られます。要らなくなったら消してください。',
  },
  { post: at.notes, may: may.writePeople, do: askNote, again: NotesPage, next: toNotes },
  {
    post: at.opening,
    may: may.seePeople,
    do: viewPeople,
    again: NotesPage,
    next: toNotes,
  },
  {
    post: at.decision,
    may: may.decideSensitive,
    do: decideNote,
    again: NotesPage,
    next: toNotes,
  },
  {
    post: at.withdrawal,
    may: may.writePeople,
    do: withdrawNote,
    again: NotesPage,
    next: toNotes,
  },
  { post: at.erasure, may: may.writePeople, do: eraseNote, again: NotesPage, next: toNotes },
  { may: may.decideSensitive, today },
])

async function today(here: Here) {
  return (await notesWaiting(here)).map(({ business, businessId }) => ({
    kind: 'stuck' as const,
    on: null,
    title: `要配慮の記載の承認：${business}`,
    note: '承認か却下を、理由とともに決めます',
    href: at.notes({ businessId }),
    stage: 'rec' as const,
    tag: '承認待ち',
  }))
}
