import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from '../searches/rules.ts'
import { halvesOf, meantBy, slipOf } from './rules.ts'

test.each([
  ['山岸目鏡', '山岸眼鏡工房', '「目」が「眼」'],
  ['やまぎしがね', 'やまぎしめがねこうぼう', '「め」が抜けている'],
  ['高岡鋳造造所', '高岡鋳造所', '「造」が多い'],
  ['yamagisimegame', 'yamagisimeganekobo', '「m」が「n」'],
])('%s is meant for %s: %s', (word, name, why) => {
  expect(slipOf(word, name)?.why).toBe(why)
})

test.each([
  ['山岸', '前田'],
  ['山岸眼鏡', '前田眼鏡'],
  ['眼鏡研磨', '漆器塗装'],
])('%s is not meant for %s', (word, name) => {
  expect(slipOf(word, name)).toBeNull()
})

const kana = fc.constantFrom(...'あいうえおかきくけこさしすせそたちつてとなにぬねの')
const words = fc.array(kana, { minLength: 4, maxLength: 12 }).map((signs) => signs.join(''))

test('property: with any one character changed, a half of the word is untouched and the name is found', () => {
  fc.assert(
    fc.property(words, fc.nat(), kana, (word, place, other) => {
      const signs = [...word]
      const at = place % signs.length
      fc.pre(signs[at] !== other)
      signs[at] = other
      const wrong = signs.join('')
      expect(halvesOf(wrong).some((half) => word.includes(half))).toBe(true)
      expect(slipOf(wrong, word)).not.toBeNull()
    }),
  )
})

test('property: a name holds its own words without a slip, and one character too many is found', () => {
  fc.assert(
    fc.property(words, fc.nat(), kana, (word, place, more) => {
      const signs = [...word]
      const at = 1 + (place % (signs.length - 1))
      const wrong = [...signs.slice(0, at), more, ...signs.slice(at)].join('')
      fc.pre(!word.includes(wrong))
      expect(slipOf(wrong, word)).not.toBeNull()
    }),
  )
})

test('names are given once each, the nearest first, with what differs', () => {
  const near = [
    { id: '1', name: '山岸眼鏡', text: nameKey('山岸眼鏡') },
    { id: '2', name: '山岸漆器', text: nameKey('山岸漆器') },
  ]
  expect(meantBy(['山岸目鏡'], near)).toEqual([
    { id: '1', name: '山岸眼鏡', why: '「目」が「眼」' },
  ])
})
