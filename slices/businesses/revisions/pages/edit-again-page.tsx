import type { Visit } from '#platform'
import type { businessEdit } from '../../addresses.ts'
import { EditPage } from '../../pages/edit-page.tsx'
import { withWhoSaved } from '../rules.ts'

/** The form of a record as it comes back: where somebody saved in between, it says who and what. */
export function EditAgainPage(visit: Visit<typeof businessEdit>) {
  return EditPage({ ...visit, filled: withWhoSaved(visit.filled) })
}
