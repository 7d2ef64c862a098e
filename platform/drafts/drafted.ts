import type { Filled } from '#ui'
import { isUuid } from '../addresses.ts'
import type { Here } from '../here.ts'
import { draftOf } from './tables.ts'

/** The form of one's own draft that `?draft=<id>` asks to go on with; null for anything else. */
export async function drafted(here: Here, id: string | undefined): Promise<Filled | null> {
  if (id === undefined || !isUuid(id) || here.person.id === null) return null
  const draft = await draftOf(here, id)
  if (draft === null) return null
  const { typed, formKey, version, savedAt } = draft
  return {
    form: formKey.split('#')[1] || null,
    values: typed,
    problems: [],
    rule: null,
    stale: null,
    draft: { id, key: formKey, version, savedAt: new Date(savedAt).toISOString() },
  }
}
