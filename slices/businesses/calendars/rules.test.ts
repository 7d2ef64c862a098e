import { expect, test } from 'vitest'
import { localDateOf } from '#packages/japan'
import { calendarText, monthAsked, monthBeside, monthKey, weeksOf } from './rules.ts'

const today = localDateOf('2026-11-24')

test('a month is asked for by its name; anything else is this month', () => {
  expect(monthAsked('2027-02', today)).toEqual({ first: '2027-02-01', last: '2027-02-28' })
  for (const text of [undefined, '2026-13', 'x', '9999-01'])
    expect(monthKey(monthAsked(text, today))).toBe('2026-11')
  expect(monthKey(monthBeside(monthAsked('2026-12', today), 1))).toBe('2027-01')
})

test('the weeks of a month hold each of its days once, from Sunday on', () => {
  const weeks = weeksOf(monthAsked('2026-11', today))
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeks.flat().filter((day) => day !== null)).toHaveLength(30)
  // 1 November 2026 is a Sunday.
  expect(weeks[0]?.[0]).toBe('2026-11-01')
  expect(weeksOf(monthAsked('2026-10', today))[0]).toEqual([
    null,
    null,
    null,
    null,
    '2026-10-01',
    '2026-10-02',
    '2026-10-03',
  ])
})

test('a calendar program reads whole days; text is escaped, and no line is longer than 75 octets', () => {
  const text = calendarText(
    [
      {
        businessId: 'b',
        business: '株式会社見本, 眼鏡; 製作所の長い名前がここに続いていきます',
        district: '',
        dueOn: localDateOf('2026-12-31'),
        what: '設備の更新予定：プレス機',
        subject: 'equipment',
        id: '1',
        knownTo: 'year',
      },
    ],
    { madeAt: '2026-11-24T00:00:00.000Z', host: 'sanchi' },
  )
  const lines = text.split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines).toContain('DTSTAMP:20261124T000000Z')
  expect(text.replaceAll('\r\n ', '')).toContain('見本\\, 眼鏡\\; 製作所')
  expect(text.replaceAll('\r\n ', '')).toContain('この年のうち')
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
})
