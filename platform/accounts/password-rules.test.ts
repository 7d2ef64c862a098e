import { expect, test } from 'vitest'
import { isAPasswordToKeep } from './password-rules.ts'
import { romajiOf } from './romaji.ts'

const context = ['鯖江市', 'さばえし', '産業振興課', 'sakai', '酒井 陽子']
const fits = (password: string) => isAPasswordToKeep(password, 12, context) === true

test.each([
  'megane no ue ni tsuki to kumo',
  'correct horse battery staple',
  '山の上の白い犬が三匹いた',
  'Tq7#vLm2pXw9Zr',
  'kawaru-toki-no-oto',
  '🦊🦉🐸🦁🐧🐢🦋🐝🐙🦑🐌🐛',
])('%s is kept, without a rule on signs', (password) => {
  expect(fits(password)).toBe(true)
})

test.each([
  'short words',
  'password1234',
  'P@ssw0rd2026!',
  'aaaaaaaaaaaaaa',
  '123456789012345',
  'abcdefghijklmnop',
  'sabae-sanchi-2026',
  'sakai.sakai.sakai',
  'Reiwa8nendo!!',
  '産業振興課令和8年度2026鯖江',
  'qwertyuiop2026',
  'iloveyou-iloveyou',
])('%s is refused', (password) => {
  expect(fits(password)).toBe(false)
})

test('128 characters are taken, 129 are not; the length is counted in characters', () => {
  const long = 'lantern violin '.repeat(10)
  expect(fits(long.slice(0, 128))).toBe(true)
  expect(fits(long.slice(0, 129))).toBe(false)
  expect(fits('🦊🦉🐸🦁🐧🐢🦋🐝🐙🦑🐌')).toBe(false)
})

test('the town’s name is known in Latin letters too', () => {
  expect(
    ['さばえし', 'つばめし', 'きょうとし', 'にっこうし', 'ふじし', 'ちゃたんちょう'].map(romajiOf),
  ).toEqual(['sabaeshi', 'tsubameshi', 'kyoutoshi', 'nikkoushi', 'fujishi', 'chatanchou'])
})
