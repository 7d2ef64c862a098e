import { expect, test } from 'vitest'
import { telltalesOfCopy, theCopyNamesNobody } from './rules.ts'

const known = {
  ...{ name: '株式会社見本眼鏡', representative: '見本 太郎', address: '鯖江市新横江2-3-4' },
  brands: ['Sabae One'],
}
const ruled = (readings: readonly string[], keeps = false) =>
  theCopyNamesNobody(telltalesOfCopy(readings, known), keeps)

test('a name in any reading, letter by letter apart or not, is not shown', () => {
  expect(ruled(['御見積書\n小間料　480,000円'])).toBe(true)
  expect(ruled([])).toBe(true)
  for (const text of ['見 本 眼 鏡 御中', '見本太郎 様', 'SABAE ONE', '鯖江市新横江2-3-4'])
    expect(ruled(['御見積書', text])).toMatchObject({ field: 'file' })
  // What names them is never waved through.
  expect(ruled(['見本眼鏡'], true)).toMatchObject({ field: 'file' })
})

test('a number or an address of the web is looked at by a person, who may say that it is another’s', () => {
  const phone = ['幕張の会場 043-296-0001']
  expect(ruled(phone)).toMatchObject({ field: 'keepsNumbers' })
  expect(ruled(phone, true)).toBe(true)
})
