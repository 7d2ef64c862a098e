import { z } from 'zod'
import { dayFromParts, isLocalDate, type LocalDate } from './local-date.ts'
import { fromWareki } from './wareki.ts'

const WESTERN = /^(\d{4})(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/

/**
 * A day as people write it: 2026-11-24, 2026/11/24, 2026年11月24日, 20261124, 令和8年11月24日, 令8.11.24,
 * R8/11/24; full-width digits and blanks do no harm. Null where it is no day that exists.
 */
export function parseLocalDate(text: string): LocalDate | null {
  // As it comes out of the database, at every row of every list.
  if (isLocalDate(text)) return text
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[‐‑–—−ー]/g, '-')
  const western = WESTERN.exec(plain) ?? EIGHT_DIGITS.exec(plain)
  if (western) return dayFromParts(Number(western[1]), Number(western[2]), Number(western[3]))
  return fromWareki(plain)
}

const NOT_A_DAY = '日付で入れてください（例：2026-11-24、令和8年11月24日）。'

/** Form field or database column → `LocalDate`. The sentence is the message when it is no day. */
export function localDate(sentence = NOT_A_DAY) {
  return z.string({ error: sentence }).transform((text, context): LocalDate => {
    const date = parseLocalDate(text)
    if (date !== null) return date
    context.addIssue({ code: 'custom', message: sentence })
    return z.NEVER
  })
}

/** As `localDate`, but a blank or missing field is null. */
export function localDateOrNull(sentence = NOT_A_DAY) {
  return z.preprocess(blankAsNull, localDate(sentence).nullable())
}

/** A form sends '' for a field left empty, and nothing for one that was not on the page. */
export function blankAsNull(value: unknown): unknown {
  return value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value
}
