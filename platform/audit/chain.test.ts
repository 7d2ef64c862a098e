import { expect, test } from 'vitest'
import { chainHash, noHash, saltedHash } from './chain.ts'

const first = {
  actor: 'u1',
  at: '2026-04-01T00:00:00.000Z',
  data: {},
  object: 'session:1',
  seq: 1,
  tenant: 'demo',
  verb: 'login',
}
const second = {
  actor: 'u1',
  at: '2026-04-01T00:00:05.000Z',
  data: { reason: '訪問準備' },
  object: 'business:42',
  seq: 2,
  tenant: 'demo',
  verb: 'business.view',
}
const hashes = [
  'bf9b080864e5614e796cc958bf753f0092cee94ec8a2717de4968b421460bdcc',
  '5b582dd7f9d326bda734d5cd1b44beaf6b05aa8e1c6d1a5e56ace9e8f760fd28',
]

test('two entries chain to the published hashes, in whatever order their names were written', () => {
  expect(chainHash(noHash, first)).toBe(hashes[0])
  expect(chainHash(hashes[0] ?? '', second)).toBe(hashes[1])
  const reversed = Object.fromEntries(Object.entries(second).reverse())
  expect(chainHash(hashes[0] ?? '', { ...second, ...reversed })).toBe(hashes[1])
})

test('another previous hash, another value, another salt: another hash', () => {
  expect(chainHash(noHash, second)).not.toBe(hashes[1])
  expect(chainHash(noHash, { ...first, verb: 'logout' })).not.toBe(hashes[0])
  expect(saltedHash('a', { reason: 'x' })).not.toBe(saltedHash('b', { reason: 'x' }))
})
