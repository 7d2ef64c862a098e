import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { checkText, lettersOf, noNameStandsInTheText, speakerIn, theCheckIsOver } from './rules.ts'

const said = (memberId: string | null, memberName: string | null) =>
  ({ speaker: '委員', memberId, memberName, speakerName: '', speakerPost: '' }) as const
const first = [said('a', '前田 勉'), said('b', '林 美和'), said('a', '前田 勉')]

test('scenario 17: letters go by who spoke first in this meeting, and carry no name', () => {
  const letters = lettersOf(first)
  const shown = first.map((one) => speakerIn('委員A', one, letters, '会長'))
  expect(shown).toEqual(['委員A', '委員B', '委員A'])
  const second = lettersOf([said('b', '林 美和'), said('a', '前田 勉')])
  expect([second.get('a'), letters.get('a')]).toEqual(['B', 'A'])
  expect(speakerIn('委員', said('a', '前田 勉'), letters, '会長')).toBe('委員')
  expect(speakerIn('氏名', said('a', '前田 勉'), letters, '会長')).toBe('前田 勉　委員')
  const many = lettersOf(Array.from({ length: 28 }, (_, n) => said(`m${n}`, null)))
  expect([many.get('m25'), many.get('m26'), many.get('m27')]).toEqual(['Z', 'AA', 'AB'])
})

test('a name in a text that would be published is told', () => {
  expect(noNameStandsInTheText('委員A', ['前田勉さんの言うとおり'], ['前田 勉'])).toMatchObject({
    sentence: expect.stringContaining('前田 勉'),
  })
  expect(noNameStandsInTheText('氏名', ['前田勉さん'], ['前田 勉'])).toBe(true)
})

test('silence is agreement only after the last day; the sentence of §9', () => {
  const until = localDateOf('2026-10-17')
  expect(theCheckIsOver({ until, unread: 2 }, localDateOf('2026-10-17'))).toMatchObject({
    sentence: '確認期間中の委員が2人います。期間は10月17日までです。',
  })
  expect(theCheckIsOver({ until, unread: 2 }, localDateOf('2026-10-18'))).toBe(true)
  expect(theCheckIsOver({ until, unread: 0 }, localDateOf('2026-10-08'))).toBe(true)
  expect(checkText(null, until, localDateOf('2026-10-18'))).toContain('同意とみなす')
})
