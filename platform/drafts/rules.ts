import type { Filled } from '#ui'

/** A draft older than this is neither offered nor kept. */
export const daysKept = 30
/** Drafts of one person; the oldest make room. */
export const draftsPerPerson = 100
/** 64 kB of what was typed, as JSON. */
const bytesKept = 65_536

export type Typed = Filled['values']

/** Whether a field is named like a secret. */
export const isSecretName = (name: string) => /passw|secret|pin$|^code$/i.test(name)

/**
 * What of a form is kept: not the page's own names, and nothing that is named like a secret. The page
 * leaves out passwords, files and hidden fields by their type; this holds for whatever else is sent.
 */
export function keptOfForm(flat: Typed): Typed {
  return Object.fromEntries(
    Object.entries(flat).filter(([name]) => !name.startsWith('_') && !isSecretName(name)),
  )
}

export function fitsTheDrafts(typed: Typed): boolean {
  return Buffer.byteLength(JSON.stringify(typed)) <= bytesKept
}
