import type { LocalDate } from '#packages/japan'
import { inOrder } from '../consents/rules.ts'

/** What consents in force reach to together. */
export type Scope = {
  /** The field groups that they add to name, place, trade and processes. */
  readonly fields: readonly string[]
  /** The fiscal years of money. */
  readonly fiscalYears: readonly number[]
  /** The last day of the longest of them; null: no end. */
  readonly until: LocalDate | null
}

export const nothing: Scope = { fields: [], fiscalYears: [], until: null }

/** Years count only where the same consent names money. */
export function scopeOf(
  consents: readonly {
    readonly fields: readonly string[]
    readonly fiscalYears: readonly number[]
    readonly expiresOn: LocalDate | null
  }[],
): Scope {
  const years = consents
    .filter(({ fields }) => fields.includes('財務'))
    .flatMap(({ fiscalYears }) => fiscalYears)
  const ends = consents.flatMap(({ expiresOn }) => expiresOn ?? [])
  return {
    fields: inOrder(consents.flatMap(({ fields }) => fields)),
    fiscalYears: [...new Set(years)].sort((a, b) => a - b),
    until: ends.length < consents.length ? null : (ends.sort().at(-1) ?? null),
  }
}
