import { expect, test } from 'vitest'
import { letterOf, type Speaker, speakersShown, theyMayShareAnAnswer } from './rules.ts'

const speaker = (more: Partial<Speaker>): Speaker => ({
  ...{ name: '前田 勉', publishesName: true, rank: 0, meetingNumber: 2, isMember: true },
  ...more,
})

test('§10-19: three speakers of one group are listed, each once, as the body calls its members', () => {
  const three = [
    speaker({}),
    speaker({ name: '林 美和', rank: 1 }),
    speaker({ name: '西川 浩', rank: 4, meetingNumber: 1 }),
    speaker({}),
  ]
  expect(speakersShown('氏名', three)).toBe('前田 勉、林 美和、西川 浩')
  expect(speakersShown('委員A', three)).toBe('委員A（第2回）、委員B（第2回）、委員E（第1回）')
  expect(speakersShown('委員', three.slice(0, 3))).toBe('委員（3人）')
})

test('a name that its member does not publish is not shown where names are', () => {
  expect(speakersShown('氏名', [speaker({ publishesName: false })])).toBe('委員')
  expect([letterOf(0), letterOf(25), letterOf(26)]).toEqual(['A', 'Z', 'AA'])
})

test('opinions of two bodies, and one that is answered, do not join another', () => {
  const one = { bodyId: 'a', groupId: '1', isAnswered: false }
  expect(theyMayShareAnAnswer(one, { ...one, groupId: '2', isAnswered: true })).toBe(true)
  expect(theyMayShareAnAnswer(one, { ...one, bodyId: 'b', groupId: '2' })).not.toBe(true)
  expect(theyMayShareAnAnswer({ ...one, isAnswered: true }, { ...one, groupId: '2' })).not.toBe(
    true,
  )
})
