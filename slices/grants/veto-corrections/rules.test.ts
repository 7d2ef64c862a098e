import { expect, test } from 'vitest'
import type { PanelVote } from '../panel-minutes/tables.ts'
import { vetoCorrectionsFrom } from './rules.ts'

const vote = (applicationId: string | null, votesFor: number, against: number): PanelVote => ({
  ...{ id: '', kind: applicationId === null ? '選定案' : '不適格', applicationId },
  ...{ present: 4, excluded: 0, needed: 2, isConsensus: false, abstained: 0, chairDecision: '' },
  ...{ votesFor, against, isCarried: votesFor > against, votedAt: '2026-08-05' },
})
const codes = new Map([
  ['AB2C', 'a'],
  ['XY9Z', 'x'],
])
const votes = [vote('a', 3, 1), vote(null, 4, 0)]
const read = (typed: string) => vetoCorrectionsFrom(typed, codes, votes)

test('a vote counted again is upheld or not by the rule of the vote; a ground that was not so upholds nothing', () => {
  expect(read('ＡＢ２Ｃ：賛成２、反対１、棄権０')).toMatchObject([
    { applicationId: 'a', wasUpheld: true, isUpheld: true },
  ])
  expect(read('AB2C：賛成1、反対1、棄権1')).toMatchObject([{ isUpheld: false }])
  expect(read('AB2C：事実なし')).toMatchObject([{ after: null, isUpheld: false }])
  expect(read('')).toEqual([])
})

test('what is no line of a vote that was cast says so', () => {
  expect(read('XY9Z：事実なし')).toContain('に当たる不適格の議決がありません')
  expect(read('AB2C：なし')).toContain('のように書いてください')
  expect(read('AB2C：賛成3、反対2、棄権0')).toContain('表決に加わった委員の数（4人）')
  expect(read('AB2C：事実なし\nAB2C：事実なし')).toContain('二度書かれています')
})
