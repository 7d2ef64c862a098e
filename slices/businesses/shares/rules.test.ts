import { expect, test } from 'vitest'
import type { LocalDate } from '#packages/japan'
import { scopeOf } from './rules.ts'

const day = (text: string) => text as LocalDate
const consent = (
  fields: readonly string[],
  fiscalYears: readonly number[],
  expiresOn: string | null,
) => ({ fields, fiscalYears, expiresOn: expiresOn === null ? null : day(expiresOn) })

test('two consents reach as far as both; years count only where the same one names money', () => {
  const scope = scopeOf([
    consent(['連絡先'], [2021], '2027-03-31'),
    consent(['財務', '連絡先'], [2025, 2024], '2028-03-31'),
  ])
  expect(scope).toEqual({
    fields: ['連絡先', '財務'],
    fiscalYears: [2024, 2025],
    until: '2028-03-31',
  })
})

test('one without an end has none; none at all reaches to nothing', () => {
  expect(scopeOf([consent([], [], null), consent([], [], '2027-03-31')]).until).toBeNull()
  expect(scopeOf([])).toEqual({ fields: [], fiscalYears: [], until: null })
})
