import { expect, test } from 'vitest'
import { isCalled, keysOfQuery, nameKey, romajiKey, searchText } from './rules.ts'

test.each([
  ['㈲髙岡鋳造所', '有限会社高岡鋳造所'],
  ['ヘラ絞り', 'ﾍﾗ 絞り'],
  ['サンテ・オプティカル', 'さんておぷてぃかる'],
  ['龍ヶ崎眼鏡', '龍が崎眼鏡'],
  ['メーカー', 'めか'],
])('%s and %s have one key', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test.each([
  ['しょうこう', 'shoko'],
  ['しょうこう', 'syoukou'],
  ['やまぎしめがね', 'Yamagishi Megane'],
  ['まえだろーづけ', 'maedaroduke'],
  ['ほっかい', 'hokkai'],
  ['しんぽ', 'shimpo'],
])('%s is found by %s', (kana, letters) => {
  expect(romajiKey(kana)).toBe(romajiKey(letters))
})

test('the search text holds every name once, and a query asks for each of its words', () => {
  const text = searchText({
    name: '有限会社山岸眼鏡工房',
    kana: 'やまぎしめがねこうぼう',
    nameEn: '',
    aliases: ['ヤマギシ'],
    corporateNumber: null,
  })
  expect(text).toBe('山岸眼鏡工房|やまぎしめがねこうぼう|やまぎし|yamagisimeganekobo|yamagisi')
  expect(keysOfQuery('山岸　Yamagishi')).toEqual([['山岸'], ['yamagishi', 'yamagisi']])
  expect(keysOfQuery(' ・ ')).toEqual([])
})

test.each(['ろう付け', 'ロウ付', 'ロー付け', 'ﾛｰ付け', 'rozuke'])('%s calls ロー付け', (word) => {
  const [keys = []] = keysOfQuery(word)
  expect(isCalled(['ロー付け', 'ろうづけ'], keys)).toBe(true)
  expect(isCalled(['塗装', 'とそう'], keys)).toBe(false)
})
