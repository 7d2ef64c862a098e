import { expect, test } from 'vitest'
import { recoveryCodes, recoveryHash } from './recovery.ts'
import { needsSecondFactor, safeNext, secondsAfter, waitInWords } from './rules.ts'
import { base32, fromBase32, newTotpSecret, stepAt, stepOfCode, totpOf } from './totp.ts'

const secret = base32(Buffer.from('12345678901234567890'))

// RFC 6238, appendix B, SHA-1, the last six digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at time %d the code is %s', (seconds, code) => {
  expect(totpOf(secret, stepAt(new Date(seconds * 1000).toISOString()))).toBe(code)
})

test('one step before and after are accepted, none further, and each step once', () => {
  const code = (step: number) => totpOf(secret, step)
  const now = 1_000
  expect([999, 1_000, 1_001].map((s) => stepOfCode(secret, code(s), now, null))).toEqual([
    999, 1_000, 1_001,
  ])
  expect([998, 1_002].map((s) => stepOfCode(secret, code(s), now, null))).toEqual([null, null])
  expect(stepOfCode(secret, code(1_000), now, 1_000)).toBeNull()
  expect(stepOfCode(secret, code(999), now, 1_000)).toBeNull()
  expect(stepOfCode(newTotpSecret(), code(1_000), now, null)).toBeNull()
  expect(stepOfCode(secret, '２８７ ０８２', 1, null)).toBe(1)
})

test('base32 comes back as it went', () => {
  expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  expect(fromBase32(secret).toString()).toBe('12345678901234567890')
})

test('ten recovery codes, all different, the same from the same seed, read as people type them', () => {
  const codes = recoveryCodes('seed')
  expect(new Set(codes).size).toBe(10)
  expect(codes).toEqual(recoveryCodes('seed'))
  expect(codes[0]).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}$/)
  expect(recoveryHash(` ${codes[0]?.toUpperCase()} `)).toBe(recoveryHash(codes[0] ?? ''))
})

test('waiting grows, and never without end', () => {
  expect([0, 1, 2, 3, 4, 5, 9, 10, 1_000].map(secondsAfter)).toEqual([
    0, 1, 2, 4, 8, 60, 60, 900, 900,
  ])
  expect([1, 59, 60, 61, 900].map(waitInWords)).toEqual(['1秒', '59秒', '1分', '2分', '15分'])
})

test.each([
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  'javascript:alert(1)',
  '/x/..//evil.example',
  '/sign-out',
  '',
])('next %s leads home', (next) => {
  expect(safeNext(next)).toBe('/')
})

test('next of this house is kept with its query', () => {
  expect(safeNext('/measures?sort=name&dir=asc')).toBe('/measures?sort=name&dir=asc')
})

test('staff, partners and reviewers need a second factor; a business and a member do not', () => {
  expect(needsSecondFactor(['officer'], 'required')).toBe(true)
  expect(needsSecondFactor(['bank'], 'required')).toBe(true)
  expect(needsSecondFactor(['reviewer'], 'required')).toBe(true)
  expect(needsSecondFactor(['business'], 'required')).toBe(false)
  expect(needsSecondFactor(['officer'], 'optional')).toBe(false)
})
