import { expect, test } from 'vitest'
import { prefectureInEnglish } from './prefectures.ts'
import { romanisedName } from './romanised-name.ts'

test.each([
  ['さばえし', 'Sabae'],
  ['つばめし', 'Tsubame'],
  ['つし', 'Tsu'],
  ['おおさかし', 'Osaka'],
  ['ちゅうおうく', 'Chuo'],
  ['ゆうばりし', 'Yubari'],
  ['さっぽろし', 'Sapporo'],
  ['はっちょうまち', 'Hatcho'],
  ['たんばし', 'Tamba'],
  ['にいがたし', 'Niigata'],
  ['ジョウエツシ', 'Joetsu'],
])('%s is %s', (reading, letters) => {
  expect(romanisedName(reading)).toBe(letters)
})

test('a vowel that begins a word of its own stays: 内, 浦, 上', () => {
  const readings = [
    'せとうちし',
    'ことうらちょう',
    'たきのうえちょう',
    'まつうらし',
    'こうちし',
    'おうらまち',
  ]
  expect(readings.map(romanisedName)).toEqual([
    ...['Setouchi', 'Kotoura', 'Takinoue', 'Matsuura', 'Kochi', 'Ora'],
  ])
})

test('what is no reading has no letters', () => {
  expect(['', '鯖江市', 'Sabae', 'ー'].map(romanisedName)).toEqual(['', '', '', ''])
})

test('a prefecture has its English name, and nothing else has one', () => {
  expect(['福井県', '京都府', '北海道', '東京都', '沖縄県'].map(prefectureInEnglish)).toEqual([
    ...['Fukui', 'Kyoto', 'Hokkaido', 'Tokyo', 'Okinawa'],
  ])
  expect([prefectureInEnglish('福井'), prefectureInEnglish('')]).toEqual([null, null])
})
