import { expect, test } from 'vitest'
import { lastLine, sumOf, tallyOf } from './tally.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

test('tests are counted over all files', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')]
  expect(tallyOf({ testResults }, false)).toEqual({ passed: 3, failed: 1 })
})

test('a file that could not be loaded is a failure', () => {
  expect(tallyOf({ testResults: [file('failed')] }, false)).toEqual({ passed: 0, failed: 1 })
})

test('a run that ended badly, or left no report, never counts as green', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, false)).toEqual({
    passed: 1,
    failed: 1,
  })
  expect(tallyOf(null, true)).toEqual({ passed: 0, failed: 1 })
})

test('the last line sums all parts', () => {
  const sum = sumOf([
    { passed: 1, failed: 0 },
    { passed: 41, failed: 2 },
  ])
  expect(lastLine(sum)).toBe('42 passed, 2 failed')
})
