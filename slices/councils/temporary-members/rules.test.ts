import { expect, test } from 'vitest'
import { type Presence, quorumAt } from '../attendances/rules.ts'
import { decidedItemsStay, membersForItem, theyAreTemporaryThen } from './rules.ts'

const ten = Array.from({ length: 10 }, (_, n) => `m${n}`)
const joining = [{ itemId: 'second', memberId: 'guest' }]
const rule = {
  onlineArticle: '',
  deputyArticle: '',
  quorumRule: '過半数',
  quorumOf: '現員',
  seatsMax: 10,
} as const
const there = (...ids: string[]): Presence[] =>
  ids.map((memberId) => ({ memberId, way: '会場', fromTime: '14:00', toTime: null }))

test('five of ten and a 臨時委員: of the own item six of eleven are there, of the others five of ten', () => {
  const room = there(...ten.slice(0, 5), 'guest')
  const of = (itemId: string) => quorumAt(room, '14:10', rule, membersForItem(ten, joining, itemId))
  expect(of('first')).toMatchObject({ membersInOffice: 10, present: 5, needed: 6, isMet: false })
  expect(of('second')).toMatchObject({ membersInOffice: 11, present: 6, needed: 6, isMet: true })
})

test('a 臨時委員 who is away makes the quorum of the own item harder: eleven in office, six needed', () => {
  const room = there(...ten.slice(0, 5))
  const counted = quorumAt(room, '14:10', rule, membersForItem(ten, joining, 'second'))
  expect(counted).toMatchObject({ membersInOffice: 11, present: 5, short: 1 })
})

test('excluded from the own item, the 臨時委員 is taken from both numbers', () => {
  const room = there(...ten.slice(0, 6), 'guest')
  const all = membersForItem(ten, joining, 'second')
  expect(quorumAt(room, '14:10', rule, all, ['guest'])).toMatchObject({
    ...{ membersInOffice: 10, present: 6, isMet: true },
  })
})

test('only 臨時委員 are chosen, and what was decided keeps its members', () => {
  expect(theyAreTemporaryThen(['guest'], ['guest'])).toBe(true)
  expect(theyAreTemporaryThen(['guest'], ['m1'])).toMatchObject({
    sentence: expect.stringContaining('臨時委員だけを選べます'),
  })
  expect(decidedItemsStay(['second'], joining, [])).toMatchObject({
    sentence: 'すでに決した議題の臨時委員は変えられません。',
  })
  expect(decidedItemsStay(['first'], joining, [])).toBe(true)
})
