import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { backersShown, silenceOn, stateOf, theHorizonIsFarEnough } from './rules.ts'

const on = localDateOf
const none = {
  ...{ submittedOn: null, publishedOn: null, answeredOn: null, linkedOn: null, endedOn: null },
}

test('the state is the last of the dates', () => {
  expect(stateOf(none)).toBe('下書き')
  const submitted = { ...none, submittedOn: on('2026-10-01') }
  expect(stateOf(submitted)).toBe('提出')
  const answered = { ...submitted, publishedOn: on('2026-10-05'), answeredOn: on('2026-11-01') }
  expect(stateOf(answered)).toBe('受け止め')
  expect(stateOf({ ...answered, endedOn: on('2028-11-01') })).toBe('終了')
})

test('§10-26: who wishes no name is counted and not named', () => {
  const backers = [
    { name: '山岸眼鏡工房', isNamed: true },
    { name: '名を出さない社', isNamed: false },
  ]
  expect(backersShown(backers)).toEqual({ names: ['山岸眼鏡工房'], others: 'ほか1者' })
})

test('a horizon of fewer than three years is no vision', () => {
  expect(theHorizonIsFarEnough(2029, 2026)).toBe(true)
  expect(theHorizonIsFarEnough(2028, 2026)).toMatchObject({ field: 'horizonYear' })
})

test('after 23 months without a sign the leader is asked, and only then it ends at 24', () => {
  const sign = on('2026-04-01')
  expect(silenceOn(sign, null, on('2028-02-29'))).toBe('none')
  expect(silenceOn(sign, null, on('2028-03-01'))).toBe('ask')
  expect(silenceOn(sign, null, on('2028-06-01'))).toBe('ask')
  expect(silenceOn(sign, on('2028-03-01'), on('2028-03-31'))).toBe('none')
  expect(silenceOn(sign, on('2028-03-01'), on('2028-04-01'))).toBe('end')
  expect(silenceOn(sign, on('2028-06-01'), on('2028-06-20'))).toBe('none')
})
