import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFiles, compare, differences } from './index.ts'

test('numbers agree within the absolute or the relative tolerance', () => {
  expect(compare(1.0000000001, 1)).toEqual([])
  expect(compare(1.1, 1)).toEqual(['answer: 1.1, expected 1'])
  expect(compare(1_000_001, 1_000_000, { rel: 1e-6 })).toEqual([])
  expect(compare(2, 1, { abs: 0 })).toHaveLength(1)
})

test('null is met by null alone', () => {
  expect(compare(null, null)).toEqual([])
  for (const wrong of [0, Number.NaN, undefined]) expect(compare(wrong, null)).toHaveLength(1)
  expect(compare(null, 0)).toHaveLength(1)
  expect(compare(Number.NaN, 0)).toHaveLength(1)
})

test('lists must be equally long, further keys of the answer are free, information is not compared', () => {
  expect(compare([1, 2], [1])).toHaveLength(1)
  expect(compare({ a: 1, b: 2 }, { a: 1, packageValue: 9, labels: ['x'] })).toEqual([])
  expect(compare({}, { a: 1 })).toEqual(['answer.a: undefined, expected 1'])
})

test('a part may have its own tolerance', () => {
  expect(
    compare({ weights: [0.1], y: 1 }, { weights: [0.2], y: 1 }, { abs: 0, weightsAbs: 0.5 }),
  ).toEqual([])
})

test('a file of cases is read and the differing case is named; no folder is no file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'))
  writeFileSync(
    join(folder, '99-double.json'),
    JSON.stringify({
      topic: 'double',
      function: 'double(x)',
      cases: [
        { name: 'two', input: 2, expect: 4 },
        { name: 'three', input: 3, expect: 7 },
      ],
    }),
  )
  const file = caseFiles(folder).get('99')
  if (!file) throw new Error('the file was not found')
  expect(differences(file, (x) => Number(x) * 2)).toEqual(['three: answer: 6, expected 7'])
  expect(caseFiles(join(folder, 'none')).size).toBe(0)
})
