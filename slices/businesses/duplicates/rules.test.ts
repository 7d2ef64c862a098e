import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jaroWinkler, likeness, placeKey, type Side, sideOf, strengthOf } from './rules.ts'

const foundry = {
  corporateNumber: null,
  kana: '',
  phone: '0766-00-1234',
  address: '富山県高岡市金屋町一丁目2番3号',
}

test('the first printed example: ㈲髙岡鋳造所 and 有限会社高岡鋳造所, same telephone and address: 1.00', () => {
  const one = sideOf({ ...foundry, name: '㈲髙岡鋳造所' })
  const other = sideOf({ ...foundry, name: '有限会社高岡鋳造所', address: '高岡市金屋町1-2-3' })
  expect(likeness(one, other)).toEqual({
    score: 1,
    strength: '強い候補',
    matches: ['名称', '電話', '住所'],
  })
})

test('the second: the same telephone, another name and another address: 0.31, no candidate', () => {
  const one = sideOf({ ...foundry, name: '高岡鋳造所' })
  const other = sideOf({ ...foundry, name: '金屋着色工房', address: '高岡市戸出町5-6' })
  const { score, strength, matches } = likeness(one, other)
  expect([score.toFixed(2), strength, matches]).toEqual(['0.31', null, ['電話']])
})

test('the third: two workshops of a family at one address: 0.50, no candidate', () => {
  const one = sideOf({ ...foundry, name: '山田木地' })
  const other = sideOf({ ...foundry, name: '川端蒔絵' })
  const { score, strength, matches } = likeness(one, other)
  expect([score, strength, matches]).toEqual([0.5, null, ['電話', '住所']])
})

test('Jaro–Winkler as published: MARTHA 0.961, DIXON 0.813, DWAYNE 0.840; below 0.85 a name is nothing', () => {
  expect(jaroWinkler('MARTHA', 'MARHTA')).toBeCloseTo(0.961, 3)
  expect(jaroWinkler('DIXON', 'DICKSONX')).toBeCloseTo(0.813, 3)
  expect(jaroWinkler('DWAYNE', 'DUANE')).toBeCloseTo(0.84, 3)
  const [one, other] = [
    { ...blank, nameKey: 'DIXON' },
    { ...blank, nameKey: 'DICKSONX' },
  ]
  expect(likeness(one, other).score).toBe(0)
})

test('the borders: 0.90 is strong, 0.75 a candidate, less is none', () => {
  expect([0.9, 0.8999, 0.75, 0.7499].map(strengthOf)).toEqual(['強い候補', '候補', '候補', null])
})

test('addresses are one place without 大字, 字, prefecture and however the number is written', () => {
  const key = placeKey('鯖江市吉田12-3')
  for (const written of [
    '福井県鯖江市大字吉田12番地3',
    '鯖江市　吉田１２－３',
    '鯖江市大字吉田12番3号',
  ])
    expect(placeKey(written)).toBe(key)
  expect(placeKey('高岡市十文字町1')).toBe('高岡市十文字町1')
})

const blank: Side = {
  corporateNumber: null,
  nameKey: '',
  kanaKey: '',
  phoneKey: '',
  addressKey: '',
  representativeKey: '',
}
const word = fc.string({ unit: fc.constantFrom('山', '川', '眼', '鏡', '工', '房'), maxLength: 7 })
const side: fc.Arbitrary<Side> = fc.record({
  corporateNumber: fc.constantFrom(null, '4000020182079', '7000012050002', '5000020182079'),
  nameKey: word,
  kanaKey: word,
  phoneKey: fc.constantFrom('', '0778001001', '0778001002'),
  addressKey: fc.constantFrom('', '鯖江市吉田1', '鯖江市吉田2'),
  representativeKey: fc.constantFrom('', '見本太郎', '見本花子'),
})

test('it is symmetric and lies between 0 and 1', () => {
  fc.assert(
    fc.property(side, side, (one, other) => {
      const there = likeness(one, other)
      expect(likeness(other, one)).toEqual(there)
      expect(there.score).toBeGreaterThanOrEqual(0)
      expect(there.score).toBeLessThanOrEqual(1)
    }),
  )
})

test('a blank side says nothing: with it, the score is that of the other fields alone', () => {
  const fields = ['nameKey', 'kanaKey', 'phoneKey', 'addressKey', 'representativeKey'] as const
  fc.assert(
    fc.property(side, side, fc.constantFrom(...fields), (one, other, field) => {
      const [a, b] = [
        { ...one, corporateNumber: null },
        { ...other, corporateNumber: null },
      ]
      const without = likeness({ ...a, [field]: '' }, { ...b, [field]: '' })
      expect(likeness({ ...a, [field]: '' }, b)).toEqual(without)
      expect(likeness(a, { ...b, [field]: '' })).toEqual(without)
    }),
  )
})

test('scenario 25: two different valid 法人番号 are never candidates; the same is certain', () => {
  fc.assert(
    fc.property(side, (one) => {
      const [a, b] = ['4000020182079', '7000012050002']
      const pair = likeness({ ...one, corporateNumber: a }, { ...one, corporateNumber: b })
      expect(pair.strength).toBeNull()
      const same = likeness({ ...blank, corporateNumber: a }, { ...one, corporateNumber: a })
      expect([same.score, same.strength]).toEqual([1, '強い候補'])
    }),
  )
})
