import { expect, test } from 'vitest'
import { everyStepHasItsHead, type Given, hasALetterIn } from './rules.ts'

const given = (step: Given['step'], letter: Given['letter'], actor = 's'): Given => ({
  ...{ step, letter, actor },
})

test('two heads, no head, nobody who does it: each is said with the name of the step', () => {
  const two = [given('review', 'A'), given('review', 'A', 'b'), given('review', 'R')]
  expect(everyStepHasItsHead(two)).toMatchObject({
    sentence: '「審査」の責任者が2つあります。一つにしてください。',
  })
  expect(everyStepHasItsHead([given('call', 'R')])).toMatchObject({
    sentence: '「募集」の責任者（A）を一つ決めてください。',
  })
  expect(everyStepHasItsHead([given('call', 'A')])).toMatchObject({
    sentence: '「募集」の実行（R）を一つ以上決めてください。',
  })
  expect(everyStepHasItsHead([given('call', 'A'), given('call', 'R')])).toBe(true)
})

test('scenario 28: a body with a letter in 募集 has none in 審査', () => {
  const all = [given('call', 'R', 'body'), given('review', 'A')]
  expect(hasALetterIn(all, 'body', 'call')).toBe(true)
  expect(hasALetterIn(all, 'body', 'review')).toBe(false)
})
