import { expect, test } from 'vitest'
import { nameStandsIn } from './index.ts'

test('a name is found whole, by its family name, and however it is spaced', () => {
  expect(nameStandsIn('山本 文子', '山本さんの意見')).toBe(true)
  expect(nameStandsIn('山本　文子', '山 本 文 子')).toBe(true)
  expect(nameStandsIn('山本工房', '山本工房の向かい')).toBe(true)
  expect(nameStandsIn('山本 文子', '文子さん')).toBe(false)
})

test('one character alone is no name, and nobody has the empty one', () => {
  expect(nameStandsIn('林 美和', '林業の担い手')).toBe(false)
  expect(nameStandsIn('林 美和', '林美和さんが')).toBe(true)
  expect(nameStandsIn('', '林業')).toBe(false)
  expect(nameStandsIn('　', '林業')).toBe(false)
})

test('where any word may be a name, the family name counts only when it is addressed', () => {
  expect(nameStandsIn('見本 花子', '見本市の通訳を頼む', 'addressed')).toBe(false)
  expect(nameStandsIn('見本 花子', '見本さんは通訳を頼む', 'addressed')).toBe(true)
  expect(nameStandsIn('見本 花子', '見本市で見本花子が頼む', 'addressed')).toBe(true)
})
