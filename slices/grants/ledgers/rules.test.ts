import { expect, test } from 'vitest'
import { publicName } from './rules.ts'

test('an individual is named only by consent, a company always', () => {
  const person = { applicantName: '見本 太郎', isIndividual: true, publishes: false }
  expect(publicName(person)).toBe('個人')
  expect(publicName({ ...person, publishes: true })).toBe('見本 太郎')
  expect(publicName({ ...person, isIndividual: false })).toBe('見本 太郎')
})
