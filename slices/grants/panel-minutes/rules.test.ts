import { expect, test } from 'vitest'
import {
  allVotesAreOfThosePresent,
  carried,
  panelQuorum,
  thePanelHasItsQuorum,
  vetoIsUpheld,
} from './rules.ts'

test('scenario 15: three of six are half, and no majority', () => {
  const majority = panelQuorum('過半数', '全委員', 6, 3, 0)
  expect(thePanelHasItsQuorum(majority)).toMatchObject({
    sentence: '出席3人では定足数（4人）に足りません。',
  })
  expect(thePanelHasItsQuorum(panelQuorum('半数以上', '全委員', 6, 3, 0))).toBe(true)
  // One of four leaves for the item: three of five are enough, three of six by 過半数 are not.
  expect(panelQuorum('過半数', '除斥を除く', 6, 4, 1)).toMatchObject({
    needed: 3,
    present: 3,
    isMet: true,
  })
  expect(panelQuorum('過半数', '全委員', 6, 4, 1)).toMatchObject({
    needed: 4,
    present: 3,
    isMet: false,
  })
})

test('scenario 16: a veto by two of five is not upheld, nor is a tie', () => {
  expect(vetoIsUpheld(2, 3, 0)).toBe(false)
  expect(vetoIsUpheld(2, 2, 0)).toBe(false)
  expect(vetoIsUpheld(3, 2, 0)).toBe(true)
})

test('a tie of a motion waits for the chair; the votes are of those present', () => {
  const tie = { votesFor: 2, against: 2, abstained: 0 }
  expect([carried(tie, null), carried(tie, '可決'), carried(tie, '否決')]).toEqual([
    null,
    true,
    false,
  ])
  expect(carried({ votesFor: 2, against: 1, abstained: 1 }, '可決')).toBe(false)
  expect(allVotesAreOfThosePresent(4, 5)).toMatchObject({ field: 'votesFor' })
})
