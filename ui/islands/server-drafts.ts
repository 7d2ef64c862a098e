import { valuesOf } from './drafts.ts'

const ADDRESS = '/drafts'

/** What the server says to a draft: kept at a moment, not wanted any more, why not kept, or not reached. */
export type Answer =
  | { savedAt: string }
  | ('accepted' | 'too-large' | 'signed-out' | 'outdated' | 'unreached')

function bodyOf(form: HTMLFormElement): FormData {
  const body = new FormData()
  body.set('_draft', form.dataset.draft ?? '')
  for (const name of ['_csrf', '_once', '_version']) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) body.set(name, field.value)
  }
  for (const [name, values] of Object.entries(valuesOf(form)))
    for (const value of values) body.append(name, value)
  return body
}

export async function sendDraft(form: HTMLFormElement, signal: AbortSignal): Promise<Answer> {
  try {
    const answer = await fetch(ADDRESS, { method: 'POST', body: bodyOf(form), signal })
    if (answer.status === 403) return 'signed-out'
    if (answer.status === 409) return 'accepted'
    // Signed in anew in another window: the page still has the token of the session before.
    if (answer.status === 422) return 'outdated'
    if (answer.status === 413) return 'too-large'
    const found: unknown = answer.ok ? await answer.json() : null
    return isSaved(found) ? found : 'unreached'
  } catch {
    // No connection: the terminal keeps it, and the next round tries again.
    return 'unreached'
  }
}

/** The last words of a page that is being left; whether they arrive is seen on the next visit. */
export function sendLastDraft(form: HTMLFormElement): void {
  navigator.sendBeacon(ADDRESS, bodyOf(form))
}

function isSaved(found: unknown): found is { savedAt: string } {
  return (
    typeof found === 'object' &&
    found !== null &&
    'savedAt' in found &&
    typeof found.savedAt === 'string'
  )
}
