import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chairWays } from '../bodies/rules.ts'
import {
  everyVoteIsCounted,
  theChairsVoteIsSettled,
  theMemberMayTakePart,
  vote,
  votersOf,
} from './rules.ts'

test('scenarios 8 and 9 and the examples of §4.3', () => {
  expect(votersOf('B', 9, 0)).toBe(8)
  expect(vote('B', 5, 3, 0)).toEqual({ base: 8, outcome: '可決' })
  expect(vote('B', 4, 4, 0)).toEqual({ base: 8, outcome: '可否同数' })
  expect(vote('B', 4, 3, 1)).toEqual({ base: 8, outcome: '否決' })
  expect([votersOf('B', 8, 0), vote('B', 4, 3, 0).outcome]).toEqual([7, '可決'])
  expect([votersOf('A', 8, 0), vote('A', 4, 4, 0).outcome]).toEqual([8, '可否同数'])
  expect([votersOf('A', 9, 0), vote('A', 4, 4, 1).outcome]).toEqual([9, '否決'])
})

test('where only those who voted count, abstainers are out of the base', () => {
  expect(vote('A', 4, 3, 1, '表決に加わった者')).toEqual({ base: 7, outcome: '可決' })
  expect(vote('A', 4, 4, 1, '表決に加わった者').outcome).toBe('可否同数')
  expect(vote('A', 0, 0, 5, '表決に加わった者').outcome).toBe('否決')
})

test('scenario 10: no vote before the chair’s way is chosen; the sentences of §9', () => {
  expect(theChairsVoteIsSettled(null)).toMatchObject({
    sentence: '議長の表決の扱い（A・B）を先に決めてください。',
  })
  expect(theChairsVoteIsSettled('B')).toBe(true)
  expect(everyVoteIsCounted(8, 7)).toMatchObject({
    sentence: '賛成・反対・棄権の合計（8）が、表決に加わる委員の数（7）と合いません。',
  })
  expect(theMemberMayTakePart('所属団体')).toMatchObject({
    sentence: 'この議題では利害関係により加われません（所属団体が対象）。',
  })
})

test('exactly one of three outcomes; a tie only without abstentions in the base', () => {
  const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60))
  fc.assert(
    fc.property(fc.constantFrom(...chairWays), counts, (way, [yes, no, none]) => {
      const { base, outcome } = vote(way, yes, no, none)
      expect(base).toBe(yes + no + none)
      expect(outcome === '可決').toBe(yes > base / 2)
      expect(outcome === '可否同数').toBe(base > 0 && none === 0 && yes === no)
    }),
  )
})
