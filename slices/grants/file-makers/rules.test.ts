import { expect, test } from 'vitest'
import { keysOf, type Made, makerFindings } from './rules.ts'

const maker = (author: string, lastModifiedBy = '', madeIn = '') => ({
  ...{ author, lastModifiedBy, madeIn },
})
const made = (attachmentId: string, author: string, more: Partial<Made> = {}): Made => ({
  ...{ attachmentId, slot: '見積書', name: `${attachmentId}.xlsx`, sha256: attachmentId },
  ...maker(author),
  keys: keysOf(maker(author)),
  ...more,
})

test('names are folded; what a program gives to everybody is none', () => {
  expect(keysOf(maker('ＳＡＴＯ　Jun', 'sato jun'))).toEqual(['sato jun'])
  expect(keysOf(maker('Administrator', 'ユーザー', ''))).toEqual([])
  expect(keysOf(maker('', '', 'Excel 2026-05-10T01:02:03Z'))).toEqual([
    'excel 2026-05-10t01:02:03z',
  ])
})

test('two quotes of one maker are asked about, once; the same file twice is another check’s matter', () => {
  const found = makerFindings([made('a', '佐藤 純'), made('b', '佐藤　純'), made('c', '田中')], [])
  expect(found).toEqual([
    {
      check: 'D6b',
      key: '作成者 a b',
      question: '見積書「a.xlsx」と「b.xlsx」は、互いに独立した相手から取ったものですか。',
      detail: 'ファイルの作成者「佐藤　純」が同じです。',
    },
  ])
  expect(makerFindings([made('a', '佐藤'), made('b', '佐藤', { sha256: 'a' })], [])).toEqual([])
  expect(makerFindings([made('a', '佐藤'), made('b', '佐藤', { slot: '写真' })], [])).toEqual([])
})

test('one maker for two applicants: the question names nobody, the detail is for the hall', () => {
  const [found] = makerFindings(
    [made('a', '佐藤 純', { slot: '事業計画の資料' })],
    [{ ...made('x', '佐藤 純'), receiptLabel: '26-005' }],
  )
  expect(found?.question).toBe('添付の「a.xlsx」は、だれが作ったものですか。')
  expect(found?.detail).toContain('26-005の「x.xlsx」')
})
