import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addressKey,
  bigrams,
  companyKey,
  normaliseForReading,
  normaliseForSearch,
  premisesKey,
  sameCompany,
  splitCompanyName,
  variantKey,
} from './index.ts'

const text = fc.string({ unit: 'grapheme', maxLength: 30 })

test('bigrams hold those of every part, as a search needs', () => {
  expect(bigrams('眼鏡枠')).toEqual(['眼鏡', '鏡枠'])
  expect(bigrams('ＡＢ ab')).toEqual(['ab', 'ba'])
  expect([bigrams('漆'), bigrams(' ')]).toEqual([['漆'], ['']])
  fc.assert(
    fc.property(text, fc.nat(30), fc.nat(30), (whole, from, length) => {
      const characters = Array.from(normaliseForSearch(whole))
      const part = characters.slice(from, from + length).join('')
      // Two characters that stand together may compose anew when cut out; then it is other text.
      if (Array.from(normaliseForSearch(part)).length < 2 || normaliseForSearch(part) !== part)
        return
      const all = new Set(bigrams(whole))
      expect(bigrams(part).every((pair) => all.has(pair))).toBe(true)
    }),
  )
})

test('bigrams are the pairs of a text, and its letters make them up again', () => {
  fc.assert(
    fc.property(text, (whole) => {
      const pairs = bigrams(whole)
      const characters = Array.from(normaliseForSearch(whole))
      expect(new Set(pairs).size).toBe(pairs.length)
      expect(pairs.length).toBeLessThanOrEqual(Math.max(1, characters.length - 1))
      expect(new Set(pairs.join(''))).toEqual(new Set(characters))
    }),
  )
})

test('lower case is the database’s, character by character', () => {
  expect(normaliseForSearch('ΑΣ')).toBe('ασ')
  expect(normaliseForSearch('İ')).toBe('i')
  expect(normaliseForSearch('a\u0085\u3000\u00a0\u2028b')).toBe('ab')
})

test('kana are read alike', () => {
  expect(normaliseForReading('ｻﾝﾁ')).toBe(normaliseForReading('さんち'))
  expect(normaliseForSearch('サンチ')).not.toBe(normaliseForSearch('さんち'))
})

test.each([
  '株式会社サンプル眼鏡',
  '㈱サンプル眼鏡',
  '(株)ｻﾝﾌﾟﾙ眼鏡',
  'サンプル眼鏡　株式會社',
  'カ)サンプル眼鏡',
])('%s has the key of サンプル眼鏡', (name) => {
  expect(companyKey(name)).toBe('サンプル眼鏡')
})

test('the legal form and its place are kept, and decide whether to ask', () => {
  expect(splitCompanyName('田中漆器㈲')).toEqual({
    name: '田中漆器',
    form: '有限会社',
    position: 'back',
  })
  expect(sameCompany('株式会社A', '㈱ａ')).toBe('same')
  expect(sameCompany('株式会社A', 'A株式会社')).toBe('confirm')
  expect(sameCompany('株式会社A', 'A')).toBe('confirm')
  expect(sameCompany('株式会社A', '有限会社A')).toBe('different')
  expect(sameCompany('株式会社', '株式会社')).toBe('different')
})

test.each([
  ['福井県鯖江市新横江二丁目３番４号', '福井県鯖江市新横江2-3-4'],
  ['福井県鯖江市新横江２ー３ー４', '福井県鯖江市新横江2-3-4'],
  ['札幌市中央区大通西二十三丁目1番地の5', '札幌市中央区大通西23-1-5'],
  ['千代田区三番町6番地', '千代田区三番町6'],
  ['龍ヶ崎市3710番地', '龍ケ崎市3710'],
  ['ハートビル', 'ハートビル'],
])('%s → %s', (address, key) => {
  expect(addressKey(address)).toBe(key)
})

test.each([
  '鯖江市新横江2-3-4',
  '福井県鯖江市新横江二丁目３番４号',
  '〒916-0026　福井県鯖江市大字新横江2丁目3番4号　眼鏡ビル2階',
])('%s is on the premises of 鯖江市新横江2-3-4', (address) => {
  expect(premisesKey(address)).toBe('鯖江市新横江2-3-4')
})

test('premises: another lot, another city or a town of that name is another place; none is none', () => {
  expect(premisesKey('長野県長野市県町1番地')).toBe('長野市県町1')
  expect(premisesKey('東京都府中市宮西町2-24')).toBe('府中市宮西町2-24')
  expect(premisesKey('鯖江市新横江2-3-41')).not.toBe(premisesKey('鯖江市新横江2-3-4'))
  expect(premisesKey('越前市吉田12番地3')).not.toBe(premisesKey('鯖江市吉田12番地3'))
  expect(premisesKey('　')).toBe('')
})

test('a variant key of a variant key is that key', () => {
  fc.assert(
    fc.property(text, (one) => {
      expect(variantKey(variantKey(one))).toBe(variantKey(one))
    }),
  )
  expect(variantKey('渡邊\u{e0101}')).toBe(variantKey('渡辺'))
  expect(variantKey('斉藤')).not.toBe(variantKey('斎藤'))
})
