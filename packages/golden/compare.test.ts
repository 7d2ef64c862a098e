import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseFiles, functionsOf } from './case-files.ts'
import { compare } from './compare.ts'
import { describeResult, runFile } from './run.ts'

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

test('a part may have its own tolerance, by how its name begins', () => {
  expect(
    compare({ placeboEstimates: [1.1] }, { placeboEstimates: [1] }, { abs: 0, placeboAbs: 0.2 }),
  ).toEqual([])
  expect(
    compare({ weights: [0.1], y: 1 }, { weights: [0.2], y: 1 }, { abs: 0, weightsAbs: 0.5 }),
  ).toEqual([])
})

const folderWith = (content: object) => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'))
  writeFileSync(join(folder, '99-double.json'), JSON.stringify(content))
  return folder
}

test('a file of cases goes to the function it names, and the first differing case is told', () => {
  const folder = folderWith({
    topic: 'double',
    function: 'double(x)',
    cases: [
      { name: 'two', input: 2, expect: 4 },
      { name: 'three', input: 3, expect: 7 },
      { name: 'text', input: 'x', expect: 1 },
    ],
  })
  const double = (x: unknown) => {
    if (typeof x !== 'number') throw new RangeError('no number')
    return x * 2
  }
  const [result] = caseFiles(folder).map((file) => runFile(file, { double }))
  if (!result) throw new Error('the file was not found')
  expect(result.passed).toBe(1)
  expect(describeResult(result)).toBe(
    '99-double.json: 1 passed, 2 failed\n  three: answer: 6, expected 7',
  )
  expect(result.failures[1]?.lines[0]).toContain('no number')
  const unknown = caseFiles(folder).map((file) => runFile(file, {}))
  expect(unknown[0]?.failures).toHaveLength(3)
})

test('the names of functions are read out of the sentence about them', () => {
  expect(functionsOf({ function: 'krugmanIndex(matrix, totals?) and gini(matrix)' })).toEqual([
    'krugmanIndex',
    'gini',
  ])
})
