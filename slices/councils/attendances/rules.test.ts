import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  attendanceText,
  countsAsPresent,
  type Presence,
  quorumAt,
  quorumGaps,
  wayNote,
} from './rules.ts'

const rule = {
  onlineArticle: '第6条第4項',
  deputyArticle: '',
  quorumRule: '過半数',
  quorumOf: '現員',
  seatsMax: 12,
} as const
const ten = Array.from({ length: 10 }, (_, n) => `m${n}`)
const there = (n: number, fromTime: string, toTime: string | null = null): Presence => ({
  memberId: `m${n}`,
  way: '会場',
  fromTime,
  toTime,
})
const five = [0, 1, 2, 3, 4].map((n) => there(n, '14:00'))

test('scenario 1: five of ten are one short; the sixth comes at 14:12', () => {
  expect(quorumAt(five, '14:00', rule, ten)).toMatchObject({ isMet: false, short: 1 })
  const six = [...five, there(5, '14:12')]
  expect(quorumAt(six, '14:11', rule, ten).isMet).toBe(false)
  expect(quorumAt(six, '14:12', rule, ten).isMet).toBe(true)
})

test('scenario 5: two of six leave at 15:05; the gap is noted, and ends when they are back', () => {
  const left = [...five.slice(0, 4), there(4, '14:00', '15:05'), there(5, '14:00', '15:05')]
  expect(quorumAt(left, '15:04', rule, ten).isMet).toBe(true)
  expect(quorumAt(left, '15:10', rule, ten).isMet).toBe(false)
  expect(quorumGaps(left, '14:00', null, rule, ten)).toMatchObject([{ from: '15:05', to: null }])
  const back = [...left, there(4, '15:20'), there(5, '15:25')]
  expect(quorumGaps(back, '14:00', '16:00', rule, ten)).toMatchObject([
    { from: '15:05', to: '15:25' },
  ])
})

test('scenario 6: sound is lost at 14:30: not counted from then; without a clause never', () => {
  const online: Presence = { memberId: 'm5', way: 'オンライン', fromTime: '14:00', toTime: '14:30' }
  const all = [...five, online]
  expect(quorumAt(all, '14:29', rule, ten).isMet).toBe(true)
  expect(quorumAt(all, '14:30', rule, ten).isMet).toBe(false)
  const without = { ...rule, onlineArticle: '' }
  expect(quorumAt(all, '14:29', without, ten).isMet).toBe(false)
  expect(wayNote('オンライン', without)).toContain('オンライン出席の定めがありません')
})

test('scenario 7: a deputy without a clause is recorded and not counted', () => {
  expect(countsAsPresent('代理', rule)).toBe(false)
  const deputy: Presence = { memberId: 'm5', way: '代理', fromTime: '14:00', toTime: null }
  expect(quorumAt([...five, deputy], '14:00', rule, ten)).toMatchObject({
    present: 5,
    isMet: false,
  })
})

test('scenario 11: an excluded member who is there is taken from both, one who is away from none', () => {
  const six = [...five, there(5, '14:00')]
  expect(quorumAt(six, '14:30', rule, ten, ['m5', 'm9'])).toMatchObject({
    membersInOffice: 9,
    present: 5,
    isMet: true,
  })
})

test('late and early are said with their time', () => {
  expect(attendanceText([there(0, '14:12', '15:05')], '14:00', '15:30')).toBe(
    '出席　遅参 14:12　早退 15:05',
  )
  expect(attendanceText([], '14:00', '15:30')).toBe('欠席')
})

test('between two events the count does not change', () => {
  const hour = fc.integer({ min: 0, max: 119 }).map((n) => {
    const part = (value: number) => String(value).padStart(2, '0')
    return `${part(14 + Math.floor(n / 60))}:${part(n % 60)}`
  })
  const spell = fc.tuple(fc.nat(9), hour, hour).map(([n, a, b]) => {
    const [from = a, to = b] = [a, b].sort()
    return there(n, from, from < to ? to : null)
  })
  fc.assert(
    fc.property(fc.array(spell, { maxLength: 20 }), hour, (spells, at) => {
      const gaps = quorumGaps(spells, '14:00', '16:00', rule, ten)
      const isInGap = gaps.some(({ from, to }) => from <= at && (to === null || at < to))
      expect(isInGap).toBe(!quorumAt(spells, at, rule, ten).isMet)
    }),
  )
})
