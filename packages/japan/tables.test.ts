import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  decodeTable,
  encodeCp932,
  firstByteOutsideCp932,
  formatCsv,
  parseCsv,
  spreadsheetDamage,
  UnreadableTable,
  unencodable,
} from './index.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

test('a table is decoded by its bytes, and the BOM is no part of the first heading', () => {
  expect(decodeTable(utf8('\ufeff市,額'))).toEqual({ text: '市,額', encoding: 'utf-8-bom' })
  expect(decodeTable(utf8('市,額')).encoding).toBe('utf-8')
  expect(decodeTable(encodeCp932('表,ソ,①㈱髙﨑'))).toEqual({
    text: '表,ソ,①㈱髙﨑',
    encoding: 'cp932',
  })
  expect(decodeTable(Uint8Array.of(0xff, 0xfe, 0x02, 0x5e))).toEqual({
    text: '市',
    encoding: 'utf-16le',
  })
})

test('bytes that are nothing are refused, with row and byte', () => {
  const broken = Uint8Array.of(0x61, 0x0a, 0x82, 0xa0, 0xff, 0x82)
  expect(firstByteOutsideCp932(broken)).toBe(4)
  try {
    decodeTable(broken)
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableTable)
    expect(error).toMatchObject({ row: 2, byte: 4 })
  }
})

test('what CP932 cannot hold is named before it is lost', () => {
  expect(unencodable('𠮷野家☃〜−¥')).toEqual(['𠮷', '☃', '¥'])
  expect(() => encodeCp932('𠮷')).toThrow(RangeError)
  expect(decodeTable(encodeCp932('〜−')).text).toBe('～－')
})

test('what CP932 holds is written as Windows writes it and read back', () => {
  expect([...encodeCp932('髙①㈱ｱ∵')]).toEqual([
    0xfb, 0xfc, 0x87, 0x40, 0x87, 0x8a, 0xb1, 0x81, 0xe6,
  ])
  const kept = fc
    .array(fc.integer({ min: 0x3041, max: 0x9fa5 }), { minLength: 1, maxLength: 40 })
    .map((codes) => String.fromCodePoint(...codes))
    .map((text) =>
      Array.from(text)
        .filter((one) => !unencodable(one).length)
        .join(''),
    )
  fc.assert(
    fc.property(kept, (text) => {
      expect(new TextDecoder('shift_jis').decode(encodeCp932(text))).toBe(text)
    }),
  )
})

test('fields stay text: zeros, blanks and signs', () => {
  expect(parseCsv('コード,額\r\n06201,\r\nA,X\nB,…')).toEqual([
    ['コード', '額'],
    ['06201', ''],
    ['A', 'X'],
    ['B', '…'],
  ])
  expect(parseCsv('a\tb\n', '\t')).toEqual([['a', 'b']])
  expect(() => parseCsv('a\n"b')).toThrow(UnreadableTable)
  expect(() => parseCsv('a\nb"c')).toThrow(UnreadableTable)
})

test('what is written as CSV is read back', () => {
  const field = fc.string({ unit: fc.constantFrom('a', '鯖', '"', ',', '\r', '\n', ' ', '\t') })
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 5 }), { maxLength: 10 })
  fc.assert(
    fc.property(rows, (each) => {
      expect(parseCsv(formatCsv(each))).toEqual(each)
    }),
  )
})

test.each([
  ['7.00001E+12', 'exponent'],
  ['#REF!', 'error'],
  ['######', 'too-narrow'],
  ['2月3日', 'date'],
  ['3-Feb', 'date'],
  ['7000012050002', null],
  ['E+12', null],
])('%s: %s', (cell, damage) => {
  expect(spreadsheetDamage(cell)).toBe(damage)
})
