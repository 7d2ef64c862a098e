import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeCp932 } from '#packages/japan'
import { fieldsOf, readRecords, shapeOf } from './records.ts'

const folder = await mkdtemp(join(tmpdir(), 'sanchi-records-'))
const comma = { delimiter: ',', lineEnd: '\n' } as const

async function rowsOf(bytes: Uint8Array, encoding: string, bytesAtOnce: number, most = 3) {
  const path = join(folder, 'table.csv')
  await writeFile(path, bytes)
  const rows: (string[] | null)[] = []
  for (let from = 0; ; ) {
    const block = await readRecords(path, from, most, comma, bytesAtOnce)
    for (const { bytes: row, isOpen } of block.records)
      rows.push(isOpen ? null : fieldsOf(new TextDecoder(encoding).decode(row), ','))
    if (block.ended) return rows
    expect(block.next).toBeGreaterThan(from)
    from = block.next
  }
}

const rows = [
  ['名称', 'よみ'],
  ['ソ表能構髙﨑㈱①〜', 'あ, い'],
  ['二行の\n住所', '「"」'],
  ['', ''],
  ['最後', 'おわり'],
]
const text = rows
  .map((row) =>
    row.map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)),
  )
  .map((row) => row.join(','))
  .join('\r\n')

test('no character is torn, wherever a block ends, in either encoding', async () => {
  for (let bytesAtOnce = 1; bytesAtOnce < 60; bytesAtOnce += 1) {
    expect(await rowsOf(new TextEncoder().encode(text), 'utf-8', bytesAtOnce)).toEqual(rows)
    const cp932 = rows.map((row) => row.map((field) => field.replace('〜', '～')))
    expect(await rowsOf(encodeCp932(text), 'shift_jis', bytesAtOnce)).toEqual(cp932)
  }
})

test('a mark that is never closed spoils its own row only', async () => {
  const spoilt = 'a,b\n"開いたまま,1\nc,d\n'
  expect(await rowsOf(new TextEncoder().encode(spoilt), 'utf-8', 1_000)).toEqual([
    ['a', 'b'],
    null,
    ['c', 'd'],
  ])
  const long = `a,"${'x'.repeat(70_000)}\nc,d\n`
  expect((await rowsOf(new TextEncoder().encode(long), 'utf-8', 1_000)).at(-1)).toEqual(['c', 'd'])
  expect(fieldsOf('"a"b,c', ',')).toBeNull()
})

test('the separator is the one that stands in the head', () => {
  const head = (line: string) => shapeOf(new TextEncoder().encode(line))
  expect(head('a\t"b,c,d"\te\n1,1,1,1').delimiter).toBe('\t')
  expect(head('a;b;c\n').delimiter).toBe(';')
  expect(head('名称').delimiter).toBe(',')
  expect(head('a,b\r1,2\r').lineEnd).toBe('\r')
})
