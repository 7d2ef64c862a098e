import { expect, test } from 'vitest'
import { stateAfter, states, theStepMayBeTaken, transitions } from './rules.ts'

test('every state but the first two is reached, and only the ends are left by nothing', () => {
  const reached = new Set(transitions.flatMap((one) => (one.to === 'same' ? [] : [one.to])))
  expect(states.filter((state) => !reached.has(state))).toEqual(['相談'])
  const left = new Set(transitions.flatMap((one) => (one.to === 'same' ? [] : one.from)))
  expect(states.filter((state) => !left.has(state))).toEqual([
    '却下',
    '公募中止',
    '不交付',
    '取下げ',
    '完結',
  ])
})

test('a step that the table does not have is refused with where the case stands', () => {
  expect(stateAfter('受付', '形式審査を完了')).toBe('形式適合')
  expect(stateAfter('着手', '状況報告')).toBe('着手')
  expect(theStepMayBeTaken('受付', '交付を決定')).toMatchObject({
    sentence: 'いまは「受付」です。「交付を決定」は、「交付申請」のときにできます。',
  })
})
