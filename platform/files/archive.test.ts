import { strToU8, type Zippable, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { objectionToArchive } from './archive.ts'
import { kinds } from './kinds.ts'
import { looksLikeMyNumber } from './my-number.ts'
import { plainName } from './rules.ts'

const book: Zippable = {
  '[Content_Types].xml': strToU8('<Types/>'),
  'xl/workbook.xml': strToU8('<workbook/>'),
}
const judge = (bytes: Uint8Array) => objectionToArchive(bytes, 'xl/workbook.xml')

test('a plain workbook may come in', async () => {
  expect(await judge(zipSync(book))).toBeNull()
  expect(await kinds.xlsx.objection(zipSync(book))).toBeNull()
})

test.each<[string, Zippable, string]>([
  ['macros', { ...book, 'xl/vbaProject.bin': strToU8('x') }, 'マクロ'],
  ['a way out', { ...book, '../../etc/cron.d/x': strToU8('x') }, '受け取れない内容'],
  ['a page inside', { ...book, 'xl/evil.html': strToU8('x') }, '受け取れない内容'],
  ['a bomb', { ...book, 'xl/zeros.xml': new Uint8Array(30_000_000) }, '大きすぎる'],
  [
    'another kind',
    { '[Content_Types].xml': strToU8('x'), 'word/document.xml': strToU8('x') },
    '壊れて',
  ],
])('%s may not', async (_, parts, said) => {
  expect(await judge(zipSync(parts))).toContain(said)
})

test('2,001 parts, a password, a lying size and a cut file may not', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 2_001 }, (_, n) => [`xl/${n}`, strToU8('x')]),
  )
  expect(await judge(zipSync({ ...book, ...many }))).toContain('大きすぎる')
  const whole = zipSync(book)
  const central = Buffer.from(whole).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  const locked = Uint8Array.from(whole)
  locked[central + 8] = 1
  expect(await judge(locked)).toContain('パスワード')
  const lying = Uint8Array.from(whole)
  lying[central + 24] = 1
  expect(await judge(lying)).toContain('壊れて')
  expect(await judge(whole.subarray(0, whole.length - 30))).toContain('壊れて')
})

test.each([
  ['番号は 123456789018 です', true],
  ['1234-5678-9018', true],
  ['１２３４ ５６７８ ９０１８', true],
  ['123456789012', false],
  ['1234567890185', false],
  ['法人番号 9123456789018', false],
  ['電話 0778-52-1234', false],
])('個人番号 in %j: %s', (text, found) => {
  expect(looksLikeMyNumber(text)).toBe(found)
})

test('names keep their words and lose their tricks', () => {
  expect(plainName('C:\\temp\\見積書.pdf')).toBe('見積書.pdf')
  expect(plainName('../../a\u202Efdp.exe')).toBe('afdp.exe')
  expect(plainName(`${'あ'.repeat(300)}.PDF`)).toBe(`${'あ'.repeat(120)}.pdf`)
  expect(plainName('\0')).toBe('無題')
})
