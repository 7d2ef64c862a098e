import { isBox } from './touches.ts'

const PREFIX = 'sanchi:draft:'

/**
 * What is kept on this terminal until the server has it. `known` is the moment of the server's draft
 * when this was typed: another one on the next visit means that the server has something newer.
 */
export type Draft = {
  at: string
  sent: boolean
  known: string
  values: Record<string, string[]>
}

/** Where the draft of a form is kept; null where nobody is known whose it would be. */
export function draftKey(form: HTMLFormElement): string | null {
  const owner = document.querySelector<HTMLElement>('[data-owner]')?.dataset.owner
  const { draft } = form.dataset
  return owner && draft ? `${PREFIX}${owner}:${draft}` : null
}

export function readDraft(key: string): Draft | null {
  const text = localStorage.getItem(key)
  if (!text) return null
  const found: unknown = JSON.parse(text)
  return isDraft(found) ? found : null
}

function isDraft(found: unknown): found is Draft {
  return (
    typeof found === 'object' &&
    found !== null &&
    'values' in found &&
    'sent' in found &&
    'known' in found
  )
}

export function keepDraft(key: string, form: HTMLFormElement, known: string, sent: boolean): Draft {
  const draft = { at: new Date().toISOString(), sent, known, values: valuesOf(form) }
  localStorage.setItem(key, JSON.stringify(draft))
  return draft
}

export function dropDraft(key: string): void {
  localStorage.removeItem(key)
}

/** A form that had been sent, and was not taken because its sender is not signed in any more, is offered again. */
export function keepUnsent(): void {
  const draft = document.querySelector<HTMLElement>('[data-unsent]')?.dataset.unsent
  if (!draft) return
  for (const key of Object.keys(localStorage)) {
    const kept = key.startsWith(PREFIX) && key.endsWith(`:${draft}`) ? readDraft(key) : null
    if (kept) localStorage.setItem(key, JSON.stringify({ ...kept, sent: false }))
  }
}

/** Signing out leaves nothing of one's writing on the terminal. */
export function dropAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) dropDraft(key)
}

const SECRET = /password|one-time-code/

// Passwords, codes and files are never kept; hidden fields are the page's own.
function isKept(box: unknown): boolean {
  return (
    isBox(box) &&
    box.name !== '' &&
    !box.name.startsWith('_') &&
    !['hidden', 'password', 'file'].includes(box.type) &&
    !SECRET.test(box.autocomplete)
  )
}

export function valuesOf(form: HTMLFormElement): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const box of form.elements) {
    if (!isBox(box) || !isKept(box)) continue
    const kept = values[box.name] ?? []
    values[box.name] = kept
    if (!isTick(box) || box.checked) kept.push(box.value)
  }
  return values
}

function isTick(box: unknown): box is HTMLInputElement {
  return box instanceof HTMLInputElement && (box.type === 'checkbox' || box.type === 'radio')
}

/** Puts a draft back. True where that changed something that the page showed. */
export function restoreDraft(form: HTMLFormElement, draft: Draft): boolean {
  if (JSON.stringify(valuesOf(form)) === JSON.stringify(draft.values)) return false
  const left = structuredClone(draft.values)
  for (const box of form.elements) {
    if (!isBox(box) || !isKept(box)) continue
    const values = left[box.name]
    if (!values) continue
    if (isTick(box)) box.checked = values.includes(box.value)
    else box.value = values.shift() ?? ''
  }
  return true
}
