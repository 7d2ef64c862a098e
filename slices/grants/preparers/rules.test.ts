import { expect, test } from 'vitest'
import { adviceFor, preparerKinds, thePreparerIsNamed } from './rules.ts'

test('who helped is named where it is a body, an administrative scrivener or paid', () => {
  const named = (kind: (typeof preparerKinds)[number], name = '', number = '') =>
    thePreparerIsNamed({ kind, name, number })
  expect([named('本人'), named('家族'), named('従業員')]).toEqual([true, true, true])
  expect(named('支援機関')).toMatchObject({ field: 'preparerName' })
  expect(named('行政書士', '見本 一郎', '123')).toMatchObject({ field: 'preparerNumber' })
  expect(named('行政書士', '見本 一郎', '12345678')).toBe(true)
})

test('paid help of another kind is told the law and may go on', () => {
  expect(adviceFor('そのほか（有償）')).toContain('行政書士に限られています')
  expect(thePreparerIsNamed({ kind: 'そのほか（有償）', name: '見本商会', number: '' })).toBe(true)
  expect(preparerKinds.filter((kind) => adviceFor(kind) !== null)).toEqual(['そのほか（有償）'])
})
