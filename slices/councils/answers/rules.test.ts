import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import {
  type AnswerText,
  countsByClass,
  isDueAgain,
  isOnlyStockWords,
  isPutOffTwice,
  whatIsMissing,
} from './rules.ts'

const today = localDateOf('2026-11-24')
const answer = (more: Partial<AnswerText>): AnswerText => ({
  ...{
    answerClass: '採用',
    reason: '委員の経験と調査の結果が合うため',
    what: '通訳を共同で手配する',
  },
  ...{ owner: '商工振興係', dueOn: localDateOf('2027-06-30'), notDone: '', passage: '' },
  ...{ coveredPid: '', decides: '', nextOn: null, whose: '', passedOn: null },
  ...more,
})
const sentences = (more: Partial<AnswerText>) =>
  whatIsMissing(answer(more), today).map(({ sentence }) => sentence)

test('§9: 採用 without a day or a section is asked for both; 一部採用 says what is not done', () => {
  expect(sentences({})).toEqual([])
  expect(sentences({ dueOn: null })).toEqual(['いつまでに、どの係が行うかを入れてください。'])
  expect(sentences({ owner: '' })).toEqual(['いつまでに、どの係が行うかを入れてください。'])
  expect(sentences({ answerClass: '一部採用' })).toEqual([
    '行わないことと、その理由を書いてください。',
  ])
})

test('§9: 不採用 by 「困難なため」 is told what to write; length alone does not make a reason', () => {
  expect(sentences({ answerClass: '不採用', reason: '困難なため' })).toEqual([
    '理由が「困難なため」だけでは委員に伝わりません。何が妨げになっているかを書いてください。',
  ])
  const padded =
    '現在の厳しい財政状況を総合的に勘案し、現時点では予算上非常に困難であると考えております。'
  expect(isOnlyStockWords(padded)).toBe(true)
  expect(sentences({ answerClass: '不採用', reason: padded })[0]).toContain('決まり文句')
  const fact =
    '令和5年度に同じ広告を2倍にした年の来客は前年と変わらず（調査 n=312）、費用に見合う効果が確かめられないため。'
  expect(sentences({ answerClass: '不採用', reason: fact })).toEqual([])
})

test('今後検討 needs what decides it and a day within twelve months; 参考とします is no answer', () => {
  const later = { answerClass: '今後検討', decides: '講師3人の承諾' } as const
  expect(sentences({ ...later, nextOn: localDateOf('2027-03-31') })).toEqual([])
  expect(sentences({ ...later, nextOn: localDateOf('2027-11-25') })).toHaveLength(1)
  expect(sentences({ answerClass: '今後検討' })).toHaveLength(2)
  expect(sentences({ reason: '今後の参考とします。' })[0]).toContain('伝わりません')
  expect(sentences({ answerClass: '趣旨は含む' })).toHaveLength(1)
  expect(sentences({ answerClass: '対象外' })).toHaveLength(2)
})

test('§10-21: it comes back on its day, and two in a row are marked', () => {
  const nextOn = localDateOf('2027-03-01')
  expect(isDueAgain('今後検討', nextOn, localDateOf('2027-03-01'))).toBe(true)
  expect(isDueAgain('今後検討', nextOn, localDateOf('2027-02-28'))).toBe(false)
  expect(isPutOffTwice(['今後検討', '今後検討'])).toBe(true)
  expect(isPutOffTwice(['今後検討', '採用', '今後検討'])).toBe(false)
})

test('counts by class carry percentages from ten on', () => {
  const nine = countsByClass(Array.from({ length: 9 }, () => '採用' as const))
  expect(nine[0]).toEqual({ answerClass: '採用', count: 9, ratio: null })
  const ten = countsByClass([...Array.from({ length: 9 }, () => '採用' as const), '対象外'])
  expect([ten[0]?.ratio, ten[5]?.ratio]).toEqual([0.9, 0.1])
})
