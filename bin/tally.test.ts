import { expect, test } from 'vitest'
import { lastLine, sumOf, tallyOf } from './tally.ts'

const file = (status: string, ...tests: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: tests.map((one, index) => ({
    status: one,
    fullName: `test ${index}`,
    failureMessages: one === 'failed' ? ['expected 1 to be 2'] : [],
  })),
})

test('tests are counted over all files', () => {
  const testResults = [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')]
  expect(tallyOf({ testResults }, false)).toEqual({
    passed: 3,
    failed: 1,
    names: ['a.test.ts > test 1\n    expected 1 to be 2'],
  })
})

test('a file that could not be loaded is a failure', () => {
  expect(tallyOf({ testResults: [file('failed')] }, false)).toEqual({
    passed: 0,
    failed: 1,
    names: ['a.test.ts could not be run'],
  })
})

test('a run that ended badly, or left no report, never counts as green', () => {
  expect(tallyOf({ testResults: [file('passed', 'passed')] }, false)).toEqual({
    passed: 1,
    failed: 1,
    names: ['the run ended badly although every test passed'],
  })
  expect(tallyOf(null, true)).toMatchObject({ passed: 0, failed: 1 })
})

test('the last line sums all parts', () => {
  const sum = sumOf([
    { passed: 1, failed: 0, names: [] },
    { passed: 41, failed: 2, names: ['one', 'two'] },
  ])
  expect(lastLine(sum)).toBe('42 passed, 2 failed')
})
