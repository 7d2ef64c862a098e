import { expect, test } from 'vitest'
import { addDays, localDateOf } from '#packages/japan'
import { daysLeft, isPausedOn, proposalDue, remindersBy, theLetterComesInTime } from './rules.ts'

const on = localDateOf
const received = on('2026-10-02')
const asked = { askedOn: on('2026-10-12'), repliedOn: on('2026-10-16') }

test('§10-23: received on 2026-10-02, due 11-02; a question of five days, 11-06; a late letter extends nothing', () => {
  expect(proposalDue(received, [])).toBe('2026-11-02')
  expect(proposalDue(received, [asked])).toBe('2026-11-06')
  expect(theLetterComesInTime(on('2026-11-02'), on('2026-11-02'))).toBe(true)
  expect(theLetterComesInTime(on('2026-11-03'), on('2026-11-02'))).toMatchObject({
    sentence: expect.stringContaining('延長できません'),
  })
})

test('a question takes at most 14 days, replied or not; an extension is added to it', () => {
  const silent = { askedOn: on('2026-10-12'), repliedOn: null }
  expect(proposalDue(received, [silent])).toBe('2026-11-16')
  expect(proposalDue(received, [{ ...silent, repliedOn: on('2026-11-20') }])).toBe('2026-11-16')
  expect(proposalDue(received, [asked], 30)).toBe('2026-12-07')
  expect([isPausedOn([silent], on('2026-10-25')), isPausedOn([silent], on('2026-10-26'))]).toEqual([
    true,
    false,
  ])
})

test('§10-24: a transfer on day 20 leaves 10 days', () => {
  const from = on('2026-10-05')
  expect(daysLeft(proposalDue(from, []), addDays(from, 20))).toBe(10)
})

test('a due date in the New Year holidays waits for 4 January; the city may be closed on more days', () => {
  expect(proposalDue(on('2026-12-01'), [])).toBe('2027-01-04')
  expect(proposalDue(received, [], 0, { closedOn: [on('2026-11-02')] })).toBe('2026-11-04')
})

test('reminders: day 15 to whoever is in charge, 25 the chief, 30 the head, +15 the director', () => {
  const by = (day: number) => remindersBy(received, [], 0, addDays(received, day))
  expect([by(14), by(15), by(24), by(25), by(30), by(44), by(45)].map((all) => all.at(-1))).toEqual(
    [undefined, 'owner', 'owner', 'chief', 'head', 'head', 'director'],
  )
  const silent = { askedOn: on('2026-10-12'), repliedOn: null }
  expect(remindersBy(received, [silent], 0, on('2026-10-20'))).toEqual([])
})
