import { expect, test } from 'vitest'
import { csvFileOf, everyCharacterIsInCp932 } from './csv-file.ts'

const columns = [{ head: '申請者', cell: (row: string) => row }]

test('UTF-8 with its mark, or CP932 without one; only what was asked for', () => {
  expect(csvFileOf('台帳', columns, ['鯖江'])).toMatchObject({
    ...{ name: '台帳.csv', body: '\uFEFF申請者\r\n鯖江\r\n' },
  })
  const { body, name } = csvFileOf('台帳', columns, ['鯖江〜'], 'cp932')
  expect(name).toBe('台帳_シフトJIS.csv')
  const text = new TextDecoder('shift_jis').decode(body instanceof Uint8Array ? body : undefined)
  expect(text).toBe('申請者\r\n鯖江～\r\n')
  for (const other of [undefined, 'sjis', 'utf-8'])
    expect(csvFileOf('台帳', columns, ['𠮷'], other).name).toBe('台帳.csv')
})

test('a character that CP932 has not is named with its row and column, and nothing is written', () => {
  expect(everyCharacterIsInCp932(columns, ['鯖江', '𠮷田'])).toMatchObject({
    sentence:
      'シフトJIS（CP932）にない文字があります：「𠮷」（3行目の「申請者」）。UTF-8のCSVを使ってください。',
  })
  expect(() => csvFileOf('台帳', columns, ['𠮷田'], 'cp932')).toThrow('𠮷')
  const many = everyCharacterIsInCp932(columns, Array(12).fill('𠮷'))
  expect(many).toMatchObject({ sentence: expect.stringContaining('ほか2字') })
})
